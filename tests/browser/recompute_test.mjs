// recompute_test.mjs PUBLICATION…: "recompute in this browser", as a reader uses it: the button of a page that was served,
// and the choice of the folder of one that was opened from it. The page says that all agrees; over a publication in which
// a station's votes were moved it says what differs; axe finds nothing in what is shown then. Exit: 0 all of it holds.
import { createRequire } from "node:module";
import { cpSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, normalize, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env.PICTURES;
const longest = 120_000;
const failures = [];
const fail = (where, what) => failures.push(`${where}: ${what}`);

// As a plain web server does it, with a policy under which no script but the publication's own runs.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
  "style-src 'self' 'unsafe-inline'; img-src 'self' data:";
const types = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm" };

async function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    const found = path.startsWith(folder) && existsSync(path) && statSync(path).isFile();
    response.writeHead(found ? 200 : 404, {
      "content-type": types[path.split(".").at(-1)] ?? "application/octet-stream",
      "content-security-policy": policy,
    });
    if (found) createReadStream(path).pipe(response);
    else response.end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function ended(page, where) {
  await page.waitForFunction(() => ["agrees", "differs", "stopped"].includes(document.getElementById("recompute").dataset.state),
    undefined, { timeout: longest });
  await page.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await page.evaluate((values) => globalThis.axe.run("#recompute", { runOnly: { type: "tag", values } }), tags);
  for (const violation of result.violations) fail(where, `${violation.id}: ${violation.help}`);
  return page.evaluate(() => ({
    state: document.getElementById("recompute").dataset.state,
    status: document.querySelector("#recompute [role=status]").textContent,
    differing: [...document.querySelectorAll("#recompute tr.differs th")].map((cell) => cell.textContent),
    rows: document.querySelectorAll("#recompute [data-part=figures] tbody tr").length,
    differences: document.querySelector("#recompute [data-part=differences]").textContent,
  }));
}

async function picture(page, where) {
  if (pictures) await page.locator("#recompute").screenshot({ path: join(pictures, `${where.replace(/[ /]/g, "_")}.png`) });
}

function expect_agreement(shown, where) {
  if (shown.state !== "agrees") fail(where, `${shown.state}: ${shown.status} ${shown.differing.join("; ")} ${shown.differences}`);
  if (shown.rows < 2) fail(where, "no figures are shown");
}

// With the keyboard alone.
async function over_http(browser, folder, lang, where) {
  const server = await serve(folder);
  const page = await browser.newPage();
  page.on("pageerror", (error) => fail(where, `a script stops: ${error.message}`));
  let asked_early = false;
  page.on("request", (request) => { asked_early ||= request.url().endsWith(".wasm"); });
  await page.goto(`${server.base}${lang}/index.html`);
  if (asked_early) fail(where, "the module is fetched before it is asked for");
  await page.locator("#recompute button").focus();
  await page.keyboard.press("Enter");
  const shown = await ended(page, where);
  await picture(page, where);
  await page.close();
  server.close();
  return shown;
}

async function from_folder(browser, folder, lang, where) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => fail(where, `a script stops: ${error.message}`));
  await page.goto(pathToFileURL(join(folder, lang, "index.html")).href);
  await page.locator("#publication-folder").setInputFiles(folder);
  const shown = await ended(page, where);
  await picture(page, where);
  await page.close();
  return shown;
}

async function without_manifest(browser, folder, where) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "en/index.html")).href);
  await page.locator("#publication-folder").setInputFiles(join(folder, "rules"));
  await page.waitForFunction(() => document.querySelector("#recompute [role=status]").textContent.includes("manifest.csv"));
  await page.close();
}

// A station's first figure is changed by one.
function tampered(folder) {
  const copy = mkdtempSync(join(tmpdir(), "mandate-recompute-"));
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, "data/stations.csv");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^([^\n]*,counted,)(\d+)/m, (_, head, n) => head + (Number(n) + 1)));
  return copy;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
if (pictures) mkdirSync(pictures, { recursive: true });
for (const given of process.argv.slice(2)) {
  const folder = resolve(given);
  const label = folder.split("/").at(-1);
  for (const [lang, how] of [["kk", over_http], ["ru", over_http], ["en", from_folder]]) {
    const where = `recompute ${label} ${lang} ${how.name}`;
    const shown = await how(browser, folder, lang, where);
    expect_agreement(shown, where);
    console.log(`${where}: ${shown.status}`);
  }
  await without_manifest(browser, folder, label);
  const copy = tampered(folder);
  const where = `recompute ${label} tampered`;
  const shown = await over_http(browser, copy, "ru", where);
  if (shown.state !== "differs" || !shown.differences.includes("data/stations.csv:")) {
    fail(where, `${shown.state}: ${shown.status} ${shown.differences}`);
  }
  rmSync(copy, { recursive: true });
}
await browser.close();
for (const failure of failures) console.error(failure);
if (failures.length > 0) console.error(`${failures.length} things do not hold`);
process.exitCode = failures.length > 0 ? 1 : 0;
