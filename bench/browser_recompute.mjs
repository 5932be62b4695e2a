// browser_recompute.mjs PUBLICATION RUNS: from the press of "recompute in this browser" to the verdict, each time in a page
// of its own with nothing kept from the one before; what the progress bar showed meanwhile; and how much of the processor
// the browser took, which tells more where the machine is shared. Exit: 0 each run agreed and its bar moved.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize, resolve } from "node:path";
import { chromium } from "playwright-core";

const folder = resolve(process.argv[2]);
const runs = Number(process.argv[3]);
const limit = 5;  // seconds
const types = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm" };

const server = createServer((request, response) => {
  const path = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
  const found = path.startsWith(folder) && existsSync(path) && statSync(path).isFile();
  response.writeHead(found ? 200 : 404, { "content-type": types[path.split(".").at(-1)] ?? "application/octet-stream" });
  if (found) createReadStream(path).pipe(response);
  else response.end();
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/en/index.html`;

// Seconds of the processor that a process and all below it have taken, by /proc (proc(5), stat).
function processor_of(root) {
  const ticks = 100;
  const parents = new Map();
  const taken = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^[0-9]+$/.test(entry))) {
    try {
      const text = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(name), Number(fields[1]));
      taken.set(Number(name), Number(fields[11]) + Number(fields[12]));
    } catch {
      // it has ended meanwhile
    }
  }
  const is_below = (pid) => { while (pid && pid !== root) pid = parents.get(pid); return pid === root; };
  return [...taken].reduce((sum, [pid, own]) => sum + (is_below(pid) ? own : 0), 0) / ticks;
}

// In the page: every value of the bar, and when it was shown.
async function press() {
  const root = document.getElementById("recompute");
  const bar = root.querySelector("[data-part=progress]");
  const shown = new Set();
  const began = performance.now();
  let first = null;
  root.querySelector("[data-part=start]").click();
  while (!["agrees", "differs", "stopped"].includes(root.dataset.state)) {
    await new Promise((done) => setTimeout(done, 10));
    if (!bar.hidden && bar.value > 0) {
      first ??= performance.now() - began;
      shown.add(bar.value);
    }
  }
  return { seconds: (performance.now() - began) / 1000, state: root.dataset.state, steps: shown.size, first };
}

const launched = await chromium.launchServer({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const browser = await chromium.connect(launched.wsEndpoint());
const times = [];
let good = true;
for (let run = 1; run <= runs; ++run) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const before = processor_of(launched.process().pid);
  const { seconds, state, steps, first } = await page.evaluate(press);
  const processor = processor_of(launched.process().pid) - before;
  await context.close();
  good &&= state === "agrees" && steps > 2;
  times.push(seconds);
  console.log(`run ${run}: ${seconds.toFixed(2)} s, of the processor ${processor.toFixed(2)} s, ${state}; the bar moved ${steps} times, first after ${Math.round(first ?? 0)} ms`);
}
times.sort((a, b) => a - b);
console.log(`${browser.version()}: median ${times[Math.floor(runs / 2)].toFixed(2)} s, ${times.filter((time) => time <= limit).length} of ${runs} within ${limit} s`);
await browser.close();
await launched.close();
server.close();
process.exitCode = good ? 0 : 1;
