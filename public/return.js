// Goes back to the address that keep-address.js has stored in this tab.
const stored = sessionStorage.getItem('portal-profiles.return-to');
sessionStorage.removeItem('portal-profiles.return-to');
window.location.replace(new URL(window.location.origin + (stored ?? '/')));
