// Says why the form is there again.
const why = document.getElementById("why");
if (location.search === "?wrong") {
  why.textContent = "Nobody has this token.";
} else if (location.search === "?wait") {
  why.textContent = "Too many wrong tokens came from your address: wait a minute.";
}
