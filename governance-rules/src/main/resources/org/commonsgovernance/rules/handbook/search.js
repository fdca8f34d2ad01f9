// Searches the list of search-index.js; without scripts the index page has everything.
(function () {
  "use strict";
  var entries = window.handbookIndex || [];
  var area = document.getElementById("search");
  var query = document.getElementById("query");
  var results = document.getElementById("results");
  var count = document.getElementById("count");
  var root = area.getAttribute("data-root");
  area.hidden = false;

  function find(words) {
    return entries
      .map(function (entry) {
        var title = entry.title.toLowerCase();
        var about = entry.about.toLowerCase();
        var text = entry.text.toLowerCase();
        var score = 0;
        for (var i = 0; i < words.length; i++) {
          var inTitle = title.indexOf(words[i]) >= 0;
          var inAbout = about.indexOf(words[i]) >= 0;
          if (!inTitle && !inAbout && text.indexOf(words[i]) < 0) {
            return null;
          }
          score += inTitle ? 4 : inAbout ? 2 : 1;
        }
        return { entry: entry, score: score };
      })
      .filter(function (found) { return found !== null; })
      .sort(function (a, b) { return b.score - a.score; });
  }

  // Whoever comes back from a page that was found sees what was found again.
  function remember() {
    history.replaceState({ query: query.value }, "");
  }

  function show() {
    var words = query.value.toLowerCase().split(/\s+/).filter(function (word) { return word.length > 0; });
    results.textContent = "";
    if (words.length === 0) {
      count.textContent = "";
      return;
    }
    var found = find(words);
    count.textContent = found.length === 0 ? "Nothing found" : found.length + (found.length === 1 ? " place" : " places");
    found.slice(0, 20).forEach(function (one) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = root + one.entry.page;
      link.textContent = one.entry.title;
      item.appendChild(link);
      item.appendChild(document.createTextNode(" " + one.entry.about));
      results.appendChild(item);
    });
  }

  if (history.state && history.state.query) {
    query.value = history.state.query;
    show();
  }
  query.addEventListener("input", function () {
    show();
    remember();
  });
  query.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      query.value = "";
      show();
      remember();
    }
  });
})();
