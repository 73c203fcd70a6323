import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DesktopSettings {
  colorScheme: 'light' | 'dark';
  reducedMotion: boolean;
}

export interface Desktop {
  /** The environment of the browser. */
  env: Record<string, string>;
  /** Where the browser saves files. */
  downloads: string;
  remove(): Promise<void>;
}

/** The bars of the window would make it wider than a phone. */
const narrowBars =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

/** Makes the settings of a desktop, which is where WebKit looks for what WebDriver cannot set. */
export async function makeDesktop({ colorScheme, reducedMotion }: DesktopSettings): Promise<Desktop> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-webkit-'));
  const downloads = join(directory, 'downloads');
  const gtk = join(directory, 'gtk-3.0');
  await Promise.all([mkdir(downloads), mkdir(gtk)]);
  const settings = [
    '[Settings]',
    'gtk-toolbar-icon-size=GTK_ICON_SIZE_MENU',
    `gtk-application-prefer-dark-theme=${colorScheme === 'dark'}`,
    `gtk-enable-animations=${!reducedMotion}`,
  ];
  await Promise.all([
    writeFile(join(gtk, 'settings.ini'), settings.join('\n')),
    writeFile(join(gtk, 'gtk.css'), narrowBars),
    writeFile(join(directory, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`),
  ]);
  return {
    env: { XDG_CONFIG_HOME: directory },
    downloads,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
