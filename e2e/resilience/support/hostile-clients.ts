import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

interface Attackers {
  /** How many slow connections the server has closed. */
  cutOff(): number;
  /** How often a broken client has connected. */
  visits(): number;
  stop(): void;
}

/** What a client does once connected. When the connection closes, it starts the next attack. */
type Attack = (socket: Socket) => void;

const post = [
  'POST /api/portals/crowd/consumer-groups HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/json',
];
const get = 'GET /api/portals/crowd/consumer-profile?limit=100 HTTP/1.1\r\nHost: localhost\r\n';

/** Sends one more character every half second, forever. */
function dribble(socket: Socket, start: string, character: string): void {
  socket.write(start);
  const more = setInterval(() => socket.write(character), 500);
  socket.once('close', () => clearInterval(more));
}

const slow: Attack[] = [
  (socket) => dribble(socket, `${get}X-Long: `, 'x'),
  (socket) => dribble(socket, [...post, 'Content-Length: 100000', '', ''].join('\r\n'), ' '),
  (socket) => dribble(socket, '', 'G'),
  // Requests a hundred pages and reads none of them.
  (socket) => {
    socket.pause();
    socket.write(`${get}\r\n`.repeat(100));
  },
];

const broken: Attack[] = [
  (socket) => socket.end(randomBytes(2000)),
  (socket) => socket.write(get, () => socket.resetAndDestroy()),
  (socket) => socket.write(`${get}\r\n`, () => socket.resetAndDestroy()),
  (socket) =>
    socket.write([...post, 'Content-Length: 50', '', '{"name":'].join('\r\n'), () => socket.destroy()),
  (socket) =>
    socket.end([...post, 'Content-Length: 3', 'Transfer-Encoding: chunked', '', 'zz\r\n{}'].join('\r\n')),
];

/**
 * Starts slow clients, which send or read as slowly as they can, and broken ones, which disconnect midway or send
 * garbage. Each reconnects when it is disconnected.
 * @param count of each of the two kinds
 */
export function startAttackers(url: string, count: number): Attackers {
  const { port } = new URL(url);
  const sockets = new Set<Socket>();
  let over = false;
  let cutOff = 0;
  let visits = 0;
  function come(attack: Attack, onClose: () => void): void {
    if (over) return;
    const socket = connect(Number(port), '127.0.0.1', () => attack(socket));
    sockets.add(socket);
    socket.on('error', () => {});
    if (!slow.includes(attack)) socket.resume();
    socket.once('close', () => {
      sockets.delete(socket);
      if (!over) onClose();
      // With a pause, so that they disturb the regular load instead of drowning it.
      setTimeout(() => come(attack, onClose), 50);
    });
  }
  for (let number = 0; number < count; number++) {
    const [slowly, badly] = [slow[number % slow.length], broken[number % broken.length]];
    if (slowly) come(slowly, () => cutOff++);
    if (badly) come(badly, () => visits++);
  }
  return {
    cutOff: () => cutOff,
    visits: () => visits,
    stop: () => {
      over = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
