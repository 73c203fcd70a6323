// Tells the page's other windows, one of which may be waiting for it, and goes.
new BroadcastChannel('portal-profiles.session').postMessage('signed-in');
window.close();
