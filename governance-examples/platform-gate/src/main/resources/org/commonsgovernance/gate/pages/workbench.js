// Sends the form while somebody types, and shows what was found in place of what was found before. Without it the button does.
"use strict";
(function () {
  const PAUSE = 500;
  const form = document.getElementById("bench");
  const sum = document.getElementById("sum");
  const body = document.getElementById("found-body");
  if (!form || !sum || !body) {
    return;
  }
  let waiting = 0;
  let running = null;

  function say(text) {
    if (sum.textContent !== text) { // what is said again is read out again
      sum.textContent = text;
    }
  }

  function show(page) {
    const found = page.getElementById("found-body");
    if (!found) {
      const problem = page.querySelector("main p, main pre");
      say("Not checked: " + (problem ? problem.textContent : "the platform did not say why."));
      return;
    }
    body.replaceChildren(...found.childNodes);
    for (const field of form.querySelectorAll("textarea")) {
      const there = page.getElementById(field.id);
      if (there) {
        field.setAttribute("aria-invalid", there.getAttribute("aria-invalid"));
      }
    }
    say(page.getElementById("sum").textContent);
  }

  async function check() {
    if (running) {
      running.abort();
    }
    const mine = new AbortController();
    running = mine;
    body.setAttribute("aria-busy", "true");
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("add");
    try {
      const answer = await fetch("/workbench", {method: "POST", body: fields, headers: {Accept: "text/html"}, signal: mine.signal});
      const text = await answer.text();
      if (running === mine) {
        show(new DOMParser().parseFromString(text, "text/html"));
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        say("Not checked: the platform can't be reached. The next change tries again.");
      }
    } finally {
      if (running === mine) {
        body.removeAttribute("aria-busy");
      }
    }
  }

  form.addEventListener("input", (event) => {
    if (event.target.id === "add") {
      return;
    }
    window.clearTimeout(waiting);
    waiting = window.setTimeout(check, PAUSE);
  });

  // A place that is told leads to the text, with the cursor at it.
  body.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-field]");
    const field = link && document.getElementById(link.dataset.field);
    if (!field) {
      return;
    }
    event.preventDefault();
    for (let outer = field.closest("details"); outer; outer = outer.parentElement.closest("details")) {
      outer.open = true;
    }
    const line = Number(link.dataset.line);
    const lines = field.value.split("\n");
    let begin = 0;
    for (let i = 0; i + 1 < line && i < lines.length; i++) {
      begin += lines[i].length + 1;
    }
    const at = begin + Math.max(0, Number(link.dataset.column) - 1);
    field.focus();
    field.setSelectionRange(at, line > 0 ? begin + (lines[line - 1] || "").length : at);
    const height = field.scrollHeight / Math.max(1, lines.length);
    field.scrollTop = Math.max(0, (line - 4) * height);
    field.scrollIntoView({block: "center"});
  });
})();
