import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDataFolder } from "../../local/data-folder.ts";
import { readOptions } from "../../local/options.ts";
import { openPort } from "../../local/public-port.ts";

const temporary = (): string => mkdtempSync(join(tmpdir(), "pajapolku-host-"));

describe("the options of npm start", () => {
  it("have defaults", () => {
    expect(readOptions([])).toEqual({ dataDir: join(process.cwd(), ".data"), port: 4100, startAt: undefined, json: false, demo: true });
  });

  it("are read", () => {
    const read = readOptions(["--data", "/tmp/x", "--port", "5000", "--now", "2026-11-23T08:00", "--json", "--no-demo"]);
    expect(read).toEqual({ dataDir: "/tmp/x", port: 5000, startAt: Date.parse("2026-11-23T06:00:00Z"), json: true, demo: false });
  });

  it("ask for help", () => {
    expect(readOptions(["--help"])).toBeUndefined();
  });

  it.each([
    [["--prot", "5000"], "--prot"],
    [["--port", "http"], "--port takes a number"],
    [["--port", "65530"], "--port takes a number"],
    [["--port"], "--port"],
    [["--now", "2026-02-30T08:00"], "--now takes a Finnish time"],
    [["--now", "2026-03-29T03:30"], "--now takes a Finnish time"],
    [["--now", "tomorrow"], "--now takes a Finnish time"],
    [["extra"], "extra"],
  ])("are refused when broken: %s", (args, named) => {
    expect(() => readOptions(args)).toThrow(named);
  });
});

describe("the data folder", () => {
  it("is held by one start at a time, and taken over from a dead one", async () => {
    const path = temporary();
    const folder = await openDataFolder(path);
    // The process that runs this test's parent is alive for sure.
    writeFileSync(join(path, "lock"), String(process.ppid));
    await expect(openDataFolder(path)).rejects.toThrow(`in use by process ${process.ppid}`);
    writeFileSync(join(path, "lock"), "4194305");
    await expect(openDataFolder(path)).resolves.toMatchObject({ path });
    folder.release();
  });

  it("is refused when its layout is damaged, another version's, or somebody else's", async () => {
    const path = temporary();
    writeFileSync(join(path, "layout.json"), "{");
    await expect(openDataFolder(path)).rejects.toThrow(`${join(path, "layout.json")} is damaged`);
    writeFileSync(join(path, "layout.json"), `{"layout":99}`);
    await expect(openDataFolder(path)).rejects.toThrow("another version");
    const foreign = temporary();
    writeFileSync(join(foreign, "thesis.txt"), "years of work");
    await expect(openDataFolder(foreign)).rejects.toThrow("something else");
  });
});

describe("a public port", () => {
  it("refuses to share, and names itself", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    await expect(openPort(port)).rejects.toThrow(`Port ${port} is in use`);
    other.close();
  });
});
