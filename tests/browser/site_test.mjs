// site_test.mjs PUBLICATION…: the site of each publication as a reader meets it, opened from its folder.
//
// Each page kind, in three languages, light and dark, on a desk and on a phone: no rule of axe-core for WCAG 2.2 AA, nor
// any of its best practices, is broken; nothing is asked of a network; a page is no wider than its window. Of the files:
// no link leads nowhere, the front page weighs at most 150,000 bytes compressed, "synthetic" stands on every page.
// Exit: 0 all of it holds, 1 something does not.
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const languages = ["kk", "ru", "en"];
const most_bytes = 150_000;
const windows = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const pictures = process.env.PICTURES;

const failures = [];
const fail = (where, what) => failures.push(`${where}: ${what}`);

const text_of = (path) => readFileSync(path, "utf8");
const pages_in = (folder) =>
  ["index.html", ...languages.flatMap((lang) => readdirSync(join(folder, lang)).map((name) => `${lang}/${name}`))];

// --- the files ---

function check_links(folder, names) {
  const anchors = new Map();
  const anchors_of = (path) => {
    if (!anchors.has(path)) {
      anchors.set(path, new Set([...text_of(path).matchAll(/ id="([^"]*)"/g)].map((found) => found[1])));
    }
    return anchors.get(path);
  };
  let links = 0;
  for (const name of names) {
    const path = join(folder, name);
    for (const [, href] of text_of(path).matchAll(/ href="([^"]*)"/g)) {
      if (/^https?:/.test(href)) continue;
      links += 1;
      const [file, anchor] = href.split("#");
      const target = file ? resolve(dirname(path), file) : path;
      if (!existsSync(target)) fail(name, `a link to ${href}, where nothing is`);
      else if (anchor && !anchors_of(target).has(anchor)) fail(name, `a link to ${href}, which has no such place`);
    }
  }
  return links;
}

function check_weight(folder) {
  const weight = (path) => gzipSync(readFileSync(path)).length;
  return Math.max(...languages.map((lang) => {
    const bytes = weight(join(folder, lang, "index.html")) + weight(join(folder, "site.css"));
    if (bytes > most_bytes) fail(`${lang}/index.html`, `${bytes} bytes compressed, more than ${most_bytes}`);
    return bytes;
  }));
}

function check_synthetic(folder, names) {
  const about = JSON.parse(text_of(join(folder, "publication.json")));
  const words = { kk: "Жасанды деректер", ru: "Вымышленные данные", en: "Synthetic data" };
  for (const name of names.filter((name) => about.synthetic && name.includes("/"))) {
    if (!text_of(join(folder, name)).includes(words[name.slice(0, 2)])) fail(name, "is not marked as synthetic");
  }
}

// --- the pages ---

// One page of each kind: those whose tables and pictures differ.
function kinds_of(folder) {
  const units = readdirSync(join(folder, "en")).filter((name) => /^unit-.*\.html$/.test(name)).sort();
  const has = (part) => (name) => text_of(join(folder, "en", name)).includes(part);
  const kinds = ["index.html", "screen.html", "corrections.html", "law.html", "districts.html", "letter-decision.html",
    "letter-refusal.html", units.find(has('id="parts"')), units.find(has('id="stations"'))];
  return [...new Set(kinds.filter((name) => name && existsSync(join(folder, "en", name))))];
}

async function check_page(page, folder, name, where) {
  await page.goto(pathToFileURL(join(folder, name)).href);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) fail(where, `is ${wider} pixels wider than its window`);
  await page.evaluate(axe);
  const result = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), tags);
  for (const violation of result.violations) {
    const places = violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${node.failureSummary})`);
    fail(where, `${violation.id}: ${violation.help}; ${violation.nodes.length} times: ${places.join("; ")}`);
  }
  return result.passes.length;
}

async function check_folder(browser, folder, label) {
  let opened = 0;
  for (const scheme of ["light", "dark"]) {
    for (const [window, viewport] of Object.entries(windows)) {
      const context = await browser.newContext({ colorScheme: scheme, viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.on("request", (request) => {
        if (!request.url().startsWith(pathToFileURL(folder).href)) fail(label, `asks for ${request.url()}`);
      });
      page.on("pageerror", (error) => fail(label, `a script stops: ${error.message}`));
      for (const name of languages.flatMap((lang) => kinds_of(folder).map((kind) => `${lang}/${kind}`))) {
        const where = `${label} ${name} ${scheme} ${window}`;
        if ((await check_page(page, folder, name, where)) === 0) fail(where, "axe found nothing to look at");
        if (pictures) await page.screenshot({ path: join(pictures, `${where.replace(/[ /]/g, "_")}.png`), fullPage: true });
        opened += 1;
      }
      await context.close();
    }
  }
  return opened;
}

// Who speaks none of the languages stays and chooses; who speaks one is led there.
async function check_choice(browser, folder, label) {
  for (const [locale, wanted] of [["ru-KZ", "ru/index.html"], ["kk-KZ", "kk/index.html"], ["de-DE", "index.html"]]) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await page.waitForTimeout(200);
    const arrived = page.url().slice(pathToFileURL(folder).href.length + 1);
    if (arrived !== wanted) fail(label, `index.html leads a reader of ${locale} to ${arrived}`);
    if (locale === "de-DE") await check_page(page, folder, "index.html", `${label} index.html`);
    await context.close();
  }
}

// Reading needs no script.
async function check_without_script(browser, folder, label) {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "ru-KZ" });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  await page.click('a[href="ru/index.html"]');
  if (!(await page.locator("main h2").first().isVisible())) fail(label, "shows nothing without a script");
  await context.close();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
if (pictures) mkdirSync(pictures, { recursive: true });
for (const given of process.argv.slice(2)) {
  const folder = resolve(given);
  const label = folder.split("/").at(-1);
  const names = pages_in(folder);
  const links = check_links(folder, names);
  const bytes = check_weight(folder);
  check_synthetic(folder, names);
  const opened = await check_folder(browser, folder, label);
  await check_choice(browser, folder, label);
  await check_without_script(browser, folder, label);
  console.log(`${label}: ${names.length} files, ${links} links, ${opened} pages opened, front page ${bytes} bytes compressed`);
}
await browser.close();
for (const failure of failures) console.error(failure);
if (failures.length > 0) console.error(`${failures.length} things do not hold`);
process.exitCode = failures.length > 0 ? 1 : 0;
