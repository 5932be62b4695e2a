// browser_recompute.mjs PUBLICATION RUNS: from the press of "recompute in this browser" to the verdict, each time in a browser
// of its own with nothing kept from the one before, and what the progress bar showed meanwhile.
//
// The page stands in a frame of one that presses the button and tells how it went: no developer tools are attached, for their
// record of each request takes as long as the request. The button is pressed once the browser has done what it does when it
// starts. Exit: 0 each run agreed and its bar moved.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, normalize, resolve } from "node:path";

const folder = resolve(process.argv[2]);
const runs = Number(process.argv[3]);
const limit = 5;  // seconds
const types = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm" };

// In the browser: every value of the bar, and when the first was shown.
async function press(frame) {
  const settled = 4000;  // ms
  const root = frame.contentDocument.getElementById("recompute");
  const bar = root.querySelector("[data-part=progress]");
  const shown = new Set();
  let first = null;
  await new Promise((done) => setTimeout(done, settled));
  const began = performance.now();
  root.querySelector("[data-part=start]").click();
  while (!["agrees", "differs", "stopped"].includes(root.dataset.state)) {
    await new Promise((done) => setTimeout(done, 10));
    if (!bar.hidden && bar.value > 0) {
      first ??= performance.now() - began;
      shown.add(bar.value);
    }
  }
  const told = { seconds: (performance.now() - began) / 1000, state: root.dataset.state, steps: shown.size, first };
  await fetch("/told", { method: "POST", body: JSON.stringify(told) });
}
const harness = `<!doctype html><title>Recomputing</title><iframe src="/en/index.html" width="1000" height="800"></iframe>
<script>${press}; const frame = document.querySelector("iframe"); frame.onload = () => press(frame);</script>`;

let told;
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
  if (path === "/told") {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    response.end();
    told(JSON.parse(Buffer.concat(pieces).toString()));
    return;
  }
  const file = join(folder, path);
  const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
  const is_harness = path === "/harness.html";
  const type = types[path.split(".").at(-1)] ?? "application/octet-stream";
  response.writeHead(found || is_harness ? 200 : 404, { "content-type": type });
  response.end(is_harness ? harness : found ? readFileSync(file) : undefined);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/harness.html`;

// A browser that does nothing but show that page.
async function run_once() {
  const profile = mkdtempSync(join(tmpdir(), "recompute-"));
  const answer = new Promise((done) => { told = done; });
  const quiet = ["--headless=new", "--no-sandbox", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", `--user-data-dir=${profile}`];
  const browser = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [...quiet, address], { stdio: "ignore", detached: true });
  const ended = new Promise((done) => browser.on("exit", done));
  const result = await answer;
  process.kill(-browser.pid, "SIGKILL");  // with all the processes that it started
  await ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return result;
}

const times = [];
let good = true;
for (let run = 1; run <= runs; ++run) {
  const { seconds, state, steps, first } = await run_once();
  good &&= state === "agrees" && steps > 2;
  times.push(seconds);
  console.log(`run ${run}: ${seconds.toFixed(2)} s, ${state}; the bar moved ${steps} times, first after ${Math.round(first ?? 0)} ms`);
}
times.sort((a, b) => a - b);
console.log(`median ${times[Math.floor(runs / 2)].toFixed(2)} s, ${times.filter((time) => time <= limit).length} of ${runs} within ${limit} s`);
server.close();
process.exit(good ? 0 : 1);
