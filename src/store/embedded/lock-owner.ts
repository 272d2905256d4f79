import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock. `place` is where `pid` means something; `start` tells a process from its pid's next owner. */
export interface LockOwner {
  pid: number;
  host: string;
  place: string;
  start: string;
}

export function thisProcess(): LockOwner {
  return { pid: process.pid, host: hostname(), place: place(), start: startOf(process.pid) };
}

/** undefined where it can't be told from here: another machine or container. */
export function isAlive(owner: LockOwner, me: LockOwner): boolean | undefined {
  if (owner.host !== me.host || owner.place !== me.place) return undefined;
  if (owner.start !== startOf(owner.pid) || isZombie(owner.pid)) return false;
  // A lock of this very process is known to lock.ts; one that isn't belonged to an earlier owner of the pid.
  if (owner.pid === me.pid) return false;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot and pid namespace: containers on one host have their own pid 1 each. Empty outside Linux. */
function place(): string {
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  return `${boot} ${attempt(() => readlinkSync('/proc/self/ns/pid'))}`.trim();
}

function startOf(pid: number): string {
  return statOf(pid)[19] ?? '';
}

function isZombie(pid: number): boolean {
  return statOf(pid)[0] === 'Z';
}

/** The fields of /proc/<pid>/stat after the name, which may hold blanks itself; empty outside Linux. */
function statOf(pid: number): string[] {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
