// Tells the page's other windows, one of which may be waiting for it, and goes.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
new BroadcastChannel('portal-profiles.session').postMessage('signed-in');
window.close();
