/* ES5: tells a browser below the floor (Chromium 87, Firefox 79, Safari 14.1) what is needed instead of a blank page. */
(function () {
  var isNew =
    typeof Promise === "function" &&
    typeof ResizeObserver === "function" &&
    typeof WeakRef === "function" &&
    typeof Worker === "function" &&
    typeof "".replaceAll === "function" &&
    typeof Promise.any === "function";
  if (isNew) return;
  document.getElementById("workbench").style.display = "none";
  document.getElementById("old-browser").removeAttribute("hidden");
})();
