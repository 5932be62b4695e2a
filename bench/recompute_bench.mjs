// recompute_bench.mjs PUBLICATION: how long mandate.wasm takes over a publication, outside of a browser; beside it, in the
// same run, the floor: hashing what it reads once, by OpenSSL.
import { createHash, webcrypto } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

globalThis.crypto ??= webcrypto;
const folder = process.argv[2];
runInThisContext(readFileSync(join(folder, "check/recompute.js"), "utf8"));
const { check_of, feed, answer_signatures } = globalThis.mandate_recompute;

const marks = [];
const mark = (name) => marks.push([name, performance.now(), process.cpuUsage()]);
const files = new Map();
mark("start");
const check = await check_of(readFileSync(join(folder, "check/mandate.wasm")), (stage) => mark(`check ${stage}`));
mark("files");
await feed(check, async (name) => {
  if (!existsSync(join(folder, name))) return null;
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  files.set(name, bytes);
  return bytes;
}, () => {});
mark("signatures");
await answer_signatures(check);
const answer = check.recompute(true);
mark("hash alone");
for (const bytes of files.values()) createHash("sha256").update(bytes).digest();
mark("end");

const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
console.log(`${folder}: ${files.size} files, ${bytes} bytes; holds: ${answer.holds}`);
for (let i = 0; i + 1 < marks.length; ++i) {
  const [[name, from, before], [, to, after]] = [marks[i], marks[i + 1]];
  const processor = (after.user + after.system - before.user - before.system) / 1000;
  console.log(`${name.padEnd(12)} ${(to - from).toFixed(0).padStart(7)} ms, of the processor ${processor.toFixed(0).padStart(7)} ms`);
}
console.log(`memory: ${(process.memoryUsage().rss / 1048576).toFixed(0)} MiB`);
