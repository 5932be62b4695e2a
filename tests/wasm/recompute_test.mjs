// recompute_test.mjs PROGRAM FOLDER PUBLICATION…: what mandate.wasm recomputes of publications, outside of a browser, with the
// script that the page uses. Each publication is recomputed, compared with what `PROGRAM verify` says of it, and then changed
// in several ways, each of which both must name. FOLDER is for the changed ones. Exit: 0 all of it holds.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash, webcrypto } from "node:crypto";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

globalThis.crypto ??= webcrypto;
const [program, work, ...publications] = process.argv.slice(2);

const failures = [];
const expect = (holds, what) => { if (!holds) failures.push(what); };

function load_script(publication) {
  runInThisContext(readFileSync(join(publication, "check/recompute.js"), "utf8"));
  return globalThis.mandate_recompute;
}

// As the page does it, from the files of a folder.
async function recomputed(publication) {
  const { check_of, feed, answer_signatures } = load_script(publication);
  const stages = [];
  const check = await check_of(readFileSync(join(publication, "check/mandate.wasm")), (stage) => stages.push(stage));
  const read = async (name) => existsSync(join(publication, name)) ? new Uint8Array(readFileSync(join(publication, name))) : null;
  await feed(check, read, () => {});
  const signatures = await answer_signatures(check);
  return { ...check.recompute(signatures), stages };
}

function verified(publication) {
  const run = spawnSync(program, ["verify", "--format", "json", publication], { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(run.stdout);
}

// Lines of a CSV file without quotes.
const rows_of = (path) => readFileSync(path, "utf8").trimEnd().split("\n").map((line) => line.split(","));

// The sums again, from data/stations.csv alone and without the module.
function sums_of(publication) {
  const [header, ...rows] = rows_of(join(publication, "data/stations.csv"));
  const counted = rows.filter((row) => row[1] === "counted");
  return Object.fromEntries(header.slice(2).map((cell, i) => {
    const values = counted.map((row) => row[i + 2]);
    return [cell, values.includes("") || values.length === 0 ? null : values.reduce((sum, value) => sum + Number(value), 0)];
  }));
}

const key_of = (failure) => `${failure.check} ${failure.where}: ${failure.text}`;
const sorted_keys = (report, wanted) => report.failures.filter(wanted).map(key_of).sort().join("\n");
// Pages and the formats of others are not looked at in a browser.
const is_looked_at = ({ check, where }) => check !== 15 && !/^(kk|ru|en|check)\/|^(index\.html|site\.css)/.test(where);

async function same_as_the_program(publication, what) {
  const own = await recomputed(publication);
  const whole = verified(publication);
  expect(own.schema === "mandate/recomputation/1", `${what}: schema ${own.schema}`);
  expect(own.signatures === true, `${what}: signatures were not verified`);
  const [here, there] = [sorted_keys(own.verification, () => true), sorted_keys(whole, is_looked_at)];
  expect(here === there, `${what}: the browser says\n${here}\nand the program\n${there}`);
  for (const fact of Object.keys(whole.facts)) {
    expect(own.verification.facts[fact] === whole.facts[fact], `${what}: ${fact} is ${own.verification.facts[fact]}`);
  }
  return own;
}

async function as_published(publication) {
  const own = await same_as_the_program(publication, publication);
  expect(own.holds, `${publication}: it does not hold`);
  const sums = sums_of(publication);
  expect(JSON.stringify(own.figures.cells) === JSON.stringify(sums),
    `${publication}: ${JSON.stringify(own.figures.cells)}, and the stations give ${JSON.stringify(sums)}`);
  const determination = JSON.parse(readFileSync(join(publication, "determination.json"), "utf8"));
  expect(own.figures.outcome === determination.outcome && own.figures.answer === determination.answer,
    `${publication}: ${own.figures.answer}, ${own.figures.outcome}`);
  expect(own.stages.join() === "2,4,7", `${publication}: stages ${own.stages}`);
}

// --- what is changed ---

const text_in = (folder, name) => readFileSync(join(folder, name), "utf8");

// The file changed, and its digest in the manifest made anew, as somebody would who hopes that nobody counts again.
function rewrite(folder, name, change) {
  const before = text_in(folder, name);
  const after = change(before);
  if (after === before) throw new Error(`${name} was not changed`);
  writeFileSync(join(folder, name), after);
  const line = `${name},${Buffer.byteLength(after)},${createHash("sha256").update(after).digest("hex")}`;
  const manifest = text_in(folder, "manifest.csv").split("\n").map((row) => row.startsWith(`${name},`) ? line : row);
  writeFileSync(join(folder, "manifest.csv"), manifest.join("\n"));
}

const first_counted = /^([^\n]*,counted,)(\d+)/m;
const changes = [
  ["a vote more in a station", "data/stations.csv", (text) => text.replace(first_counted, (_, head, n) => head + (Number(n) + 1))],
  ["another total", "data/results.csv", (text) => text.replace(/(,nation,[^\n]*,)(\d+)$/m, (_, head, n) => head + (Number(n) + 1))],
  ["another rule", "rules/rules.json", (text) => text.replace('"1/2"', '"9/10"')],
  ["another answer", "determination.json", (text) => text.replace(/"answer": "[a-z_]*"/, '"answer": "perhaps"')],
  ["another key", "log/key", (text) => text.replace(/^[a-z]/, "x")],
];

async function changed(publication) {
  for (const [what, name, change] of changes) {
    rmSync(work, { recursive: true, force: true });
    cpSync(publication, work, { recursive: true });
    rewrite(work, name, change);
    const own = await same_as_the_program(work, `${what} in ${publication}`);
    expect(!own.holds, `${what}: it holds`);
    expect(own.verification.failures.some((failure) => failure.where.startsWith(name)), `${what}: ${name} is not named`);
  }
  rmSync(work, { recursive: true, force: true });
  cpSync(publication, work, { recursive: true });
  rmSync(join(work, "data/results.csv"));
  const own = await same_as_the_program(work, `a file that is missing in ${publication}`);
  expect(own.verification.failures.some(({ where, text }) => where === "data/results.csv" && text === "no such file"),
    "a missing file is not named");
}

for (const publication of publications) {
  await as_published(publication);
  await changed(publication);
}
rmSync(work, { recursive: true, force: true });
for (const failure of failures) console.error(failure);
console.log(`${publications.length} publications recomputed, ${changes.length + 1} changes of each; ${failures.length} things do not hold`);
process.exitCode = failures.length > 0 ? 1 : 0;
