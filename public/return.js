// Goes back to the address that keep-address.js has kept in this tab.
const kept = sessionStorage.getItem('portal-profiles.return-to');
sessionStorage.removeItem('portal-profiles.return-to');
window.location.replace(new URL(window.location.origin + (kept ?? '/')));
