/* ES5: runs in the Trident and EdgeHTML web views of old Office, where the pane itself cannot. */
(function () {
  var agent = navigator.userAgent;
  if (!/Trident\/|MSIE |Edge\/1[0-8]\./.test(agent)) return;
  document.getElementById("pane").style.display = "none";
  document.getElementById("old-web-view").removeAttribute("hidden");
})();
