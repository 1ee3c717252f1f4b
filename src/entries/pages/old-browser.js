/* ES5: tells a browser below the floor (Chromium 87, Firefox 79, Safari 16.4) what is needed instead of a blank page. */
(function () {
  function knowsLookbehind() {
    try {
      return new RegExp("(?<!a)b").test("b");
    } catch (error) {
      return !error;
    }
  }
  var isNew =
    typeof Promise === "function" &&
    typeof ResizeObserver === "function" &&
    typeof WeakRef === "function" &&
    typeof Worker === "function" &&
    typeof "".replaceAll === "function" &&
    typeof Promise.any === "function" &&
    knowsLookbehind();
  if (isNew) return;
  document.getElementById("workbench").style.display = "none";
  document.getElementById("old-browser").removeAttribute("hidden");
})();
