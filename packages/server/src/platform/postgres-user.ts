import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { StartError } from "./start-error.ts";

const run = promisify(execFile);

export interface Command {
  program: string;
  args: string[];
  /** Given to spawn. */
  ids: { uid?: number; gid?: number };
}

/** Under whom PostgreSQL runs. Without an owner it runs under whom Keyholder runs. */
export interface PostgresUser {
  owner: { uid: number; gid: number } | undefined;
  command(program: string, args: string[]): Command;
}

/** `folder` is the data folder of PostgreSQL, which may not exist yet. */
export async function choosePostgresUser(folder: string): Promise<PostgresUser> {
  const folderOwner = await stat(folder).catch(() => undefined);
  const self = process.getuid?.();
  if (self !== 0) {
    if (folderOwner && self !== undefined && folderOwner.uid !== self) {
      throw new StartError(
        `The folder ${folder} belongs to the user with id ${folderOwner.uid}, and Keyholder runs as the user ` +
          `with id ${self}. Run it as that user or as root, or change the folder's owner with chown -R.`,
      );
    }
    return { owner: undefined, command: (program, args) => ({ program, args, ids: {} }) };
  }
  const owner =
    folderOwner && folderOwner.uid !== 0
      ? { uid: folderOwner.uid, gid: folderOwner.gid }
      : await unprivilegedUser();
  return { owner, command: (program, args) => ({ program, args, ids: owner }) };
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    "PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody. " +
      "Run Keyholder as an ordinary user, or set DATABASE_URL.",
  );
}

/**
 * As root, the chosen user may not get through a folder on the way (0700, say). Then PostgreSQL gets one capability
 * that lets it through: the weaker one where root has it, which a container's root has not.
 * no_setuid_fixup keeps it in access(2), which PostgreSQL asks about its own binaries.
 */
export async function letPostgresReach(user: PostgresUser, paths: string[]): Promise<PostgresUser> {
  const { owner } = user;
  if (!owner) return user;
  const ways: PostgresUser[] = [
    user,
    ...["dac_read_search", "dac_override"].map((capability) => ({
      owner,
      command: (program: string, args: string[]) => ({
        program: "setpriv",
        args: [
          `--reuid=${owner.uid}`,
          `--regid=${owner.gid}`,
          "--clear-groups",
          `--inh-caps=-all,+${capability}`,
          `--ambient-caps=-all,+${capability}`,
          `--bounding-set=-all,+${capability}`,
          "--securebits=+no_setuid_fixup",
          program,
          ...args,
        ],
        ids: {},
      }),
    })),
  ];
  for (const way of ways) {
    if (await reaches(way, paths)) return way;
  }
  throw new StartError(
    `PostgreSQL does not run as root, and the user with id ${owner.uid}, as whom it would run, cannot get to ` +
      `${paths.join(" or ")}. Install setpriv (package util-linux), put Keyholder into a folder that all users may ` +
      "enter, or run it as an ordinary user.",
  );
}

async function reaches(user: PostgresUser, paths: string[]): Promise<boolean> {
  const script = 'for path; do test -x "$path" || exit 1; done';
  const { program, args, ids } = user.command("/bin/sh", ["-c", script, "sh", ...paths]);
  return run(program, args, { ...ids, cwd: "/" }).then(
    () => true,
    () => false,
  );
}
