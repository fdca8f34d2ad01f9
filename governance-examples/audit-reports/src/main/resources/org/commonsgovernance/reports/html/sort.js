"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
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
      const rows = [...table.tBodies[0].rows].map((row, place) => [key(row), place, row]);
      rows.sort((a, b) => (down ? -1 : 1) * order(a[0], b[0]) || a[1] - b[1]);
      table.tBodies[0].replaceChildren(...rows.map(one => one[2]));
    });
  });
}
