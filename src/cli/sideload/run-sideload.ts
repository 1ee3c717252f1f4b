import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, platform } from "node:os";
import { dirname } from "node:path";
import { addInIdOf, sideloadPlan, type SideloadPlan } from "./sideload-plan";

const NEXT_STEPS =
  "请先用 https 提供 dist 目录（地址见 dist/manifest.xml），再重新启动 Excel 和 Word：“核绩”出现在 Excel 的“数据”选项卡和 Word 的“开始”选项卡右侧。";

/** Registers dist/manifest.xml with desktop Excel and Word, or takes that back with --remove. Returns the exit code. */
export function runSideload(
  manifestPath: string,
  args: readonly string[],
  say: (line: string) => void,
): number {
  const isRemoval = args.includes("--remove");
  const addInId = existsSync(manifestPath) ? addInIdOf(readFileSync(manifestPath, "utf8")) : undefined;
  if (!addInId) {
    say(`找不到可用的 ${manifestPath}，请先运行 npm run build。`);
    return 2;
  }
  const plan = sideloadPlan({ platform: platform(), homeFolder: homedir(), manifestPath, addInId });
  if (plan.kind === "unsupported") {
    say(`这台电脑不是 Windows 或 Mac，没有可登记的 Excel 和 Word，什么也没有做。`);
    say(`在 Windows 上会写入注册表（当前用户，不需要管理员）：${describe("win32", manifestPath, addInId)}`);
    say(`在 Mac 上会复制文件：${describe("darwin", manifestPath, addInId)}`);
    return 0;
  }
  try {
    if (isRemoval) remove(plan);
    else register(plan);
  } catch (error) {
    say(`登记没有完成：${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  say(isRemoval ? "已取消登记，重新启动 Excel 和 Word 后生效。" : `已登记加载项。${NEXT_STEPS}`);
  return 0;
}

function describe(on: string, manifestPath: string, addInId: string): string {
  const plan = sideloadPlan({ platform: on, homeFolder: "~", manifestPath, addInId });
  return plan.kind === "registry"
    ? `${plan.key} 下的 ${plan.value} = ${plan.data}`
    : plan.kind === "copy"
      ? `${plan.from} → ${plan.to.join("、")}`
      : "";
}

function register(plan: Exclude<SideloadPlan, { kind: "unsupported" }>): void {
  if (plan.kind === "registry") {
    const { key, value, data } = plan;
    execFileSync("reg", ["add", key, "/v", value, "/t", "REG_SZ", "/d", data, "/f"], { stdio: "pipe" });
  } else {
    for (const to of plan.to) {
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(plan.from, to);
    }
  }
}

function remove(plan: Exclude<SideloadPlan, { kind: "unsupported" }>): void {
  if (plan.kind === "registry")
    execFileSync("reg", ["delete", plan.key, "/v", plan.value, "/f"], { stdio: "pipe" });
  else for (const to of plan.to) rmSync(to, { force: true });
}
