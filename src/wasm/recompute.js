// "Recompute in this browser": the script of a publication's front page, and of the worker that it starts.
//
// The files of the publication are read from where the page came from, or from the folder that the reader chooses where the
// page was opened from one: browsers let a page read no neighbouring files by itself. mandate.wasm (src/wasm/module.hpp) says
// which it wants and recomputes everything from them; nothing leaves the browser. Its figures are shown beside those of the
// page, which are in the page's own table.
"use strict";
(() => {
  const module_name = "check/mandate.wasm";
  const script_name = "check/recompute.js";
  const at_once = 8; // files that are read at the same time
  const piece = 1 << 20;

  // --- the module ---

  // What wasi-libc asks of a system: there is none, and nothing is written.
  function system_for(memory) {
    const no_such_file = () => 8;
    return {
      environ_get: () => 0,
      environ_sizes_get: (count, size) => {
        const view = new DataView(memory().buffer);
        view.setUint32(count, 0, true);
        view.setUint32(size, 0, true);
        return 0;
      },
      fd_close: no_such_file,
      fd_seek: no_such_file,
      fd_write: no_such_file,
      proc_exit: (status) => { throw new Error(`mandate.wasm ended with ${status}`); },
    };
  }

  // The check of one publication. `stage` is told the number of what is looked at.
  async function check_of(bytes, stage) {
    let exports = null;
    const memory = () => exports.memory;
    const { instance } = await WebAssembly.instantiate(bytes, {
      mandate: { stage },
      wasi_snapshot_preview1: system_for(memory),
    });
    exports = instance.exports;
    exports._initialize();
    const put = (data) => {
      const room = exports.mandate_room(data.length);
      new Uint8Array(memory().buffer, room, data.length).set(data);
      return data.length;
    };
    const put_text = (text) => put(new TextEncoder().encode(text));
    const answer = (length) =>
      JSON.parse(new TextDecoder().decode(new Uint8Array(memory().buffer, exports.mandate_answer(), length)));
    return {
      file(name, data) {
        exports.mandate_begin(put_text(name));
        for (let at = 0; at < data.length; at += piece) exports.mandate_add(put(data.subarray(at, at + piece)));
      },
      lack: (name) => exports.mandate_lack(put_text(name)),
      wanted: () => answer(exports.mandate_wanted()),
      signatures: () => answer(exports.mandate_signatures()),
      signature: (number, holds) => exports.mandate_signature(number, holds ? 1 : 0),
      recompute: (signatures) => answer(exports.mandate_recompute(signatures ? 1 : 0)),
    };
  }

  // --- the files ---

  // Everything that the check wants, several files at a time; read(name) gives bytes, or null where there is no such file.
  // The first round is the manifest and the checkpoint, which name all the others: hardly any of the work.
  async function feed(check, read, progress) {
    let weight = 0.05;
    for (let wanted = check.wanted(); wanted.length > 0; wanted = check.wanted(), weight = 1) {
      let next = 0;
      const reader = async () => {
        while (next < wanted.length) {
          const name = wanted[next];
          next += 1;
          const data = await read(name);
          if (data === null) check.lack(name);
          else check.file(name, data);
          progress((weight * next) / wanted.length);
        }
      };
      await Promise.all(Array.from({ length: at_once }, reader));
    }
  }

  const from_address = (base) => async (name) => {
    const response = await fetch(new URL(name, base));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const from_files = (files) => async (name) => {
    const file = files.get(name);
    return file ? new Uint8Array(await file.arrayBuffer()) : null;
  };

  // --- signatures ---

  const bytes_of = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

  // Whether all of them were answered. A browser without Ed25519, or a page that came over an open line, has none.
  async function answer_signatures(check) {
    const subtle = globalThis.crypto?.subtle;
    const asked = check.signatures();
    if (!subtle || asked.length === 0) return false;
    try {
      for (const [number, question] of asked.entries()) {
        const key = await subtle.importKey("raw", bytes_of(question.key), { name: "Ed25519" }, false, ["verify"]);
        const holds = await subtle.verify("Ed25519", key, bytes_of(question.signature), bytes_of(question.message));
        check.signature(number, holds);
      }
      return true;
    } catch {
      return false;
    }
  }

  // --- the work ---

  // source: {base: address} or {files: [[name, File], …]}. progress(part of 1, stage or 0); the answer of the module.
  async function recompute(source, progress) {
    const read = source.base ? from_address(source.base) : from_files(new Map(source.files));
    const module = await read(module_name);
    if (module === null) throw new Error(`${module_name} is missing`);
    const stages = { 2: 0.55, 4: 0.7, 7: 0.8 };
    const check = await check_of(module, (stage) => progress(stages[stage] ?? 0.9, stage));
    await feed(check, read, (part) => progress(part / 2, 0));
    const signatures = await answer_signatures(check);
    return check.recompute(signatures);
  }

  if (typeof document === "undefined") {
    if (typeof WorkerGlobalScope === "undefined") {
      globalThis.mandate_recompute = { check_of, feed, answer_signatures }; // for tests outside of a browser
      return;
    }
    onmessage = async ({ data }) => {
      try {
        const answer = await recompute(data, (part, stage) => postMessage({ part, stage }));
        postMessage({ answer });
      } catch (error) {
        postMessage({ error: String(error.message ?? error) });
      }
    };
    return;
  }

  // --- the page ---

  const root = document.getElementById("recompute");
  const script = document.currentScript;
  const words = root.dataset;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const bar = part("progress");
  const status = part("status");
  const opened_from_folder = location.protocol === "file:";

  // Files below the folder that was chosen, by their names in the publication, which may lie somewhere below it.
  function files_in(list) {
    const paths = Array.from(list, (file) => [file.webkitRelativePath || file.name, file]);
    const manifests = paths.map(([path]) => path).filter((path) => path.endsWith("/manifest.csv"));
    if (manifests.length === 0) return [];
    const shortest = manifests.reduce((a, b) => (b.length < a.length ? b : a));
    const folder = shortest.slice(0, -"manifest.csv".length);
    return paths.filter(([path]) => path.startsWith(folder)).map(([path, file]) => [path.slice(folder.length), file]);
  }

  // The worker, or null where the browser allows none: then the page itself waits.
  function worker_for(source) {
    try {
      if (source.base) return new Worker(script.src);
      const file = new Map(source.files).get(script_name);
      return new Worker(URL.createObjectURL(new Blob([file], { type: "text/javascript" })));
    } catch {
      return null;
    }
  }

  function show_progress(done, stage) {
    bar.value = Math.max(bar.value, Math.round(100 * done));
    const said = stage > 0 ? words.computing : words.reading;
    if (status.textContent !== said) status.textContent = said;
  }

  const in_page = (source) => new Promise((done) => setTimeout(done, 50)).then(() => recompute(source, show_progress));

  const in_worker = (worker, source) => new Promise((done, fail) => {
    let heard = false;
    worker.onmessage = ({ data }) => {
      heard = true;
      if (data.answer) done(data.answer);
      else if (data.error) fail(new Error(data.error));
      else show_progress(data.part, data.stage);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (heard) fail(new Error(event.message || "worker"));
      else done(in_page(source));
    };
    worker.postMessage(source);
  });

  function show_figures(figures) {
    let differing = 0;
    for (const row of part("figures").querySelectorAll("tr[data-key]")) {
      const [kind, name] = [row.dataset.kind, row.dataset.key];
      const own = kind === "fact" ? figures?.[name] : figures?.[kind]?.[name];
      const is_same = own !== undefined && own !== null && String(own) === row.dataset.value;
      differing += is_same ? 0 : 1;
      row.cells[2].textContent = is_same ? row.cells[1].textContent : String(own ?? "—");
      row.cells[3].textContent = is_same ? words.same : words.other;
      row.classList.toggle("differs", !is_same);
    }
    return differing;
  }

  function show_checks(answer) {
    const formats = 15;
    const signatures = 3;
    for (const check of answer.verification.checks) {
      const row = part("checks").querySelector(`tr[data-check="${check.check}"]`);
      const left_out = check.check === formats || (check.check === signatures && !answer.signatures);
      const found = left_out ? words.leftOut : check.looked_at === 0 ? words.nothing : words.holds;
      row.cells[1].textContent = check.looked_at.toLocaleString(document.documentElement.lang);
      row.cells[2].textContent = check.holds ? found : words.fails;
      row.classList.toggle("differs", !check.holds);
    }
  }

  function show_differences(failures) {
    const list = part("differences");
    list.replaceChildren(...failures.slice(0, 100).map((failure) => {
      const item = document.createElement("li");
      item.textContent = `${failure.where}: ${failure.text}${failure.expected ? `; ${words.expected} ${failure.expected}` : ""}`;
      return item;
    }));
    list.hidden = failures.length === 0;
  }

  function show(answer, seconds) {
    if (answer.refused) {
      status.textContent = `${words.stopped} ${answer.refused}`;
      return;
    }
    const differing = show_figures(answer.figures);
    show_checks(answer);
    show_differences(answer.verification.failures);
    const agrees = answer.holds && differing === 0;
    const verdict = part("verdict");
    verdict.textContent = agrees ? words.agrees : words.differs;
    verdict.className = `verdict ${agrees ? "yes" : "no"}`;
    part("signatures").textContent = answer.signatures ? words.signed : words.unsigned;
    part("result").hidden = false;
    status.textContent = `${verdict.textContent} (${seconds.toFixed(1)} s)`;
    root.dataset.state = agrees ? "agrees" : "differs";
  }

  async function start(source) {
    const began = performance.now();
    const button = part("start");
    part("result").hidden = true;
    bar.value = 0;
    bar.hidden = false;
    button.disabled = true;
    status.textContent = words.reading;
    root.dataset.state = "working";
    try {
      const worker = worker_for(source);
      const answer = await (worker ? in_worker(worker, source) : in_page(source)).finally(() => worker?.terminate());
      show(answer, (performance.now() - began) / 1000);
    } catch (error) {
      status.textContent = `${words.stopped} ${error.message}`;
      root.dataset.state = "stopped";
    }
    bar.hidden = true;
    button.disabled = false;
  }

  if (typeof WebAssembly === "undefined") {
    status.textContent = words.unable;
  } else if (opened_from_folder) {
    part("folder").hidden = false;
    part("choose").addEventListener("change", ({ target }) => {
      const files = files_in(target.files);
      if (files.length > 0) start({ files });
      else status.textContent = words.noManifest;
    });
  } else {
    part("served").hidden = false;
    part("start").addEventListener("click", () => start({ base: new URL("../", location.href).href }));
  }
  part("controls").hidden = false;
})();
