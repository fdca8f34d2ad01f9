"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const all = [...body.rows];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.title = table.dataset.sort.replace("{0}", head.textContent);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(one => one.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = row => {
        const cell = row.cells[column];
        const text = cell.dataset.k ?? cell.textContent.trim();
        return text !== "" && !isNaN(text) ? Number(text) : text;
      };
      const order = (a, b) => typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
      const rows = [...body.rows].map((row, place) => [key(row), place, row]);
      rows.sort((a, b) => (down ? -1 : 1) * order(a[0], b[0]) || a[1] - b[1]);
      body.replaceChildren(...rows.map(one => one[2]));
    });
  });
  const label = document.createElement("label");
  const words = document.createElement("input");
  const shown = document.createElement("output");
  words.type = "search";
  label.className = "filter";
  label.append(table.dataset.filter, words, shown);
  const said = all.map(row => [...row.cells].slice(0, 3).map(cell => cell.textContent).join(" ").toLowerCase());
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(word => word);
    let number = 0;
    all.forEach((row, place) => {
      row.hidden = !wanted.every(word => said[place].includes(word));
      number += row.hidden ? 0 : 1;
    });
    shown.textContent = table.dataset.shown.replace("{0}", number).replace("{1}", all.length);
  };
  words.addEventListener("input", filter);
  filter();
  table.closest(".table").before(label);
}
