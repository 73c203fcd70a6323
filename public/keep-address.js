// Keeps an address that is too long to be carried through the sign-in, and opens the sign-in.
const { pathname, search, hash } = window.location;
sessionStorage.setItem('portal-profiles.return-to', pathname + search + hash);
window.location.replace('/-/sign-in?return_to=/-/return');
