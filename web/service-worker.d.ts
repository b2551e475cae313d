// Constants that the build puts into the service worker.

declare global {
  /** Tells one bundle from another. */
  const VERSION: string;
  /** Names of the files to be kept. */
  const FILES: string[];
}

export {};
