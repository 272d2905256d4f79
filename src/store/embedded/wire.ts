import { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

const TERMINATE = 'X';
/** Sync, Query, Flush, CopyDone, CopyFail: where the client stops and waits for an answer. */
const END_OF_CYCLE = 'SQHcf';

/**
 * A node-postgres pool whose one connection speaks PostgreSQL's protocol to a PGlite in this process: no
 * socket, no port. Everything that touches the database goes through it, or would run inside whatever
 * transaction another caller has open.
 */
export function embeddedPool(database: PGlite): pg.Pool {
  const options = {
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new PGliteStream(database),
  };
  // `stream` may be a function, which the types of pg do not know.
  return new pg.Pool(options as unknown as pg.PoolConfig);
}

/** Stands where pg expects a TCP socket. */
class PGliteStream extends Duplex {
  readonly #database: PGlite;
  #received: Buffer = Buffer.alloc(0);
  #started = false;
  #closed = false;

  constructor(database: PGlite) {
    super();
    this.#database = database;
  }

  connect(): this {
    this.#reset().then(
      () => this.emit('connect'),
      (error) => this.destroy(error),
    );
    return this;
  }

  // What pg asks of a socket and has no meaning here.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#accept(chunk).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#accept(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#closed = true;
    done(error);
  }

  /** PGlite has one session for ever: a new connection must not inherit a transaction or settings. */
  async #reset(): Promise<void> {
    await this.#database.waitReady;
    if (this.#database.isInTransaction()) await this.#database.exec('ROLLBACK');
    await this.#database.exec('DISCARD ALL');
  }

  async #accept(chunk: Buffer): Promise<void> {
    const buffer = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
    const { end, terminated } = this.#scan(buffer);
    this.#received = buffer.subarray(end);
    if (end > 0) await this.#answer(buffer.subarray(0, end));
    if (terminated && !this.#closed) this.push(null);
  }

  /** Finds how far whole request cycles reach; half of one would leave PGlite waiting for the rest. */
  #scan(buffer: Buffer): { end: number; terminated: boolean } {
    let end = 0;
    for (let offset = 0; ; ) {
      // The first message (startup) has no type byte.
      const typeBytes = this.#started ? 1 : 0;
      if (buffer.length - offset < typeBytes + 4) return { end, terminated: false };
      const length = buffer.readInt32BE(offset + typeBytes) + typeBytes;
      if (buffer.length - offset < length) return { end, terminated: false };
      const type = this.#started ? String.fromCharCode(buffer.readUInt8(offset)) : undefined;
      if (type === TERMINATE) return { end, terminated: true };
      offset += length;
      if (!type || END_OF_CYCLE.includes(type)) end = offset;
      this.#started = true;
    }
  }

  async #answer(request: Buffer): Promise<void> {
    // PGlite answers synchronously: without a turn of the event loop a busy pool starves timers and sockets.
    await nextTurn();
    const answer = await this.#database.runExclusive(() =>
      this.#database.execProtocolRaw(new Uint8Array(request), { throwOnError: false }),
    );
    if (!this.#closed && answer.length > 0) this.push(Buffer.from(answer));
  }
}
