/** How many bytes all copies together may take. */
export interface Room {
  left: number;
}

/** Keeps a copy of a body while it passes, up to a limit. */
export class BodyCopy {
  #chunks: Buffer[] = [];
  #size = 0;
  #isWhole = true;
  readonly #room: Room;
  readonly #limit: number;

  constructor(room: Room, limit: number) {
    this.#room = room;
    this.#limit = limit;
  }

  add(chunk: Buffer): void {
    if (!this.#isWhole) return;
    if (this.#size + chunk.length > this.#limit || chunk.length > this.#room.left) {
      this.release();
      this.#isWhole = false;
      return;
    }
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    this.#room.left -= chunk.length;
  }

  /** The whole body; undefined if it was too long. */
  get bytes(): Buffer | undefined {
    return this.#isWhole ? Buffer.concat(this.#chunks) : undefined;
  }

  release(): void {
    this.#room.left += this.#size;
    this.#chunks = [];
    this.#size = 0;
  }
}
