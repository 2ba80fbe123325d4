// Writing a report: what is typed is saved by itself, and stays on the device until the office has acknowledged it.
// Every sentence that it shows comes from the page. Without this file the form is sent by its button.
"use strict";
(() => {
  const form = document.getElementById("writing");
  const chosen = document.getElementById("insert");
  const keep = {
    get(name) { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(name, JSON.stringify(value)); } catch { /* a full or closed store */ } },
    drop(name) { try { localStorage.removeItem(name); } catch { /* a closed store */ } },
  };
  if (!form) {
    if (chosen) chosen.focus();
    return;
  }
  const text = form.querySelector("textarea");
  const state = document.getElementById("writing-state");
  const find = document.getElementById("writing-find");
  const name = "niangjia:" + form.dataset.name;
  const field = (wanted) => form.elements.namedItem(wanted);
  let known = text.value.trim();
  let timer = 0;
  let isSending = false;
  let isStopped = false;
  const say = (words, isBad) => { state.textContent = words; state.classList.toggle("bad", Boolean(isBad)); };

  const insert = () => {
    const reference = form.dataset.insert;
    if (!reference) return;
    const kept = keep.get(name);
    const at = kept && Number.isInteger(kept.caret) ? Math.min(kept.caret, text.value.length) : text.value.length;
    text.setRangeText(reference, at, at, "end");
    const address = new URL(location.href);
    address.searchParams.delete("insert");
    history.replaceState(null, "", address);
    changed();
  };

  // What an earlier visit could not send is put back before anything else.
  const waiting = keep.get(name);
  // The page may have added the reference at the end already, for readers without a script.
  if (form.dataset.insert && text.value.endsWith(form.dataset.insert)) {
    text.value = text.value.slice(0, -form.dataset.insert.length);
    known = text.value.trim();
  }
  if (waiting && typeof waiting.text === "string" && waiting.text.trim() !== known) {
    text.value = waiting.text;
    if (waiting.seen) field("seen").value = waiting.seen;
    say(form.dataset.found);
    timer = setTimeout(send, 1500);
  }

  const remember = () => keep.set(name, { text: text.value, seen: field("seen").value, caret: text.selectionStart });

  function changed() {
    remember();
    say("");
    clearTimeout(timer);
    timer = setTimeout(send, 3000);
  }

  async function send() {
    clearTimeout(timer);
    const now = text.value.trim();
    if (isSending || isStopped || now === known || now === "") return;
    isSending = true;
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({
          token: field("token").value, key: field("key").value, paragraph: field("paragraph").value,
          seen: field("seen").value, deed: "save", text: now, as: "data",
        }),
      });
      const told = await answer.json();
      field("key").value = told.key || field("key").value;
      if (answer.ok) {
        known = now;
        field("seen").value = told.version;
        if (text.value.trim() === now) keep.drop(name);
        say(form.dataset.saved + " " + told.at);
        document.getElementById("theirs")?.remove();
      } else if (answer.status === 409) {
        isStopped = true;
        conflict(told);
      } else {
        say(told.said || form.dataset.kept, true);
      }
    } catch {
      say(form.dataset.kept, true);
      timer = setTimeout(send, 5000);
    } finally {
      isSending = false;
    }
    if (!isStopped && text.value.trim() !== known) {
      clearTimeout(timer);
      timer = setTimeout(send, 5000);
    }
  }

  // The second of two writers sees what the first wrote, and chooses.
  function conflict(told) {
    document.getElementById("theirs")?.remove();
    const box = document.createElement("div");
    box.id = "theirs";
    box.className = "faults theirs";
    box.setAttribute("role", "alert");
    const line = document.createElement("p");
    line.textContent = form.dataset.meanwhile + " " + told.who;
    box.append(line);
    const theirs = document.createElement("blockquote");
    theirs.lang = "zh-CN";
    theirs.textContent = told.text ?? "";
    box.append(theirs);
    const choices = document.createElement("div");
    choices.className = "buttons";
    const choice = (words, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = words;
      button.addEventListener("click", () => { isStopped = false; box.remove(); act(); });
      choices.append(button);
    };
    field("seen").value = told.version;
    remember();
    choice(form.dataset.mine, () => { known = told.text ?? ""; send(); });
    if (told.text !== null) {
      choice(form.dataset.yours, () => { text.value = told.text; known = told.text.trim(); keep.drop(name); say(""); });
    }
    box.append(choices);
    form.before(box);
    say("");
  }

  text.addEventListener("input", changed);
  text.addEventListener("blur", () => { if (text.value.trim() !== known) { remember(); send(); } });
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", () => { if (document.hidden && text.value.trim() !== known) remember(); });
  find?.addEventListener("click", remember);
  form.addEventListener("submit", () => { remember(); });
  insert();
  text.focus({ preventScroll: true });
})();
