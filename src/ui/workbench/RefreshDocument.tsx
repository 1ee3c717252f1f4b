import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { OpenBook, RefreshedReport } from "../../app/workbench";
import { PlanView } from "../refresh/PlanView";
import { RefreshLine } from "../refresh/RefreshLine";
import { saveFile, stemOf } from "../save-file";
import { workbenchStrings as strings } from "./workbench-strings";
import { useWorkbenchStyles } from "./workbench.styles";

interface RefreshDocumentProps {
  readonly book: OpenBook;
  /** Hands out work that ends with a sentence or an error. */
  readonly run: (work: () => Promise<string>) => void;
  readonly fail: (error: unknown) => void;
}

interface PickedDocument extends RefreshedReport {
  readonly name: string;
  readonly bytesBefore: Uint8Array;
}

/** 更新报告文档: picks a .docx that carries our controls, shows what would change, and gives it back up to date. */
export function RefreshDocument({ book, run, fail }: RefreshDocumentProps) {
  const styles = useWorkbenchStyles();
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<PickedDocument>();
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());

  const open = async (file: File): Promise<void> => {
    const bytesBefore = new Uint8Array(await file.arrayBuffer());
    const refreshed = await book.refreshReport({ name: file.name, bytes: bytesBefore }, []);
    setTaken(new Set());
    setPicked({ ...refreshed, name: file.name, bytesBefore });
  };
  const close = (): void => setPicked(undefined);
  const download = ({ name, bytesBefore }: PickedDocument): void => {
    close();
    run(async () => {
      const { bytes } = await book.refreshReport({ name, bytes: bytesBefore }, [...taken]);
      const given = `${strings.files.refreshed(stemOf(name))}.docx`;
      saveFile(given, bytes!);
      return given;
    });
  };
  const count = picked ? picked.plan.changes.length + picked.plan.charts.length + taken.size : 0;
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={strings.refreshFile}
        accept=".docx"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = ""; // so that the same file, saved anew, can be picked again
          if (file) open(file).catch(fail);
        }}
      />
      <Button title={strings.refreshHint} onClick={() => input.current?.click()}>
        {strings.refresh}
      </Button>
      <Dialog open={picked !== undefined} onOpenChange={(_, { open: isOpen }) => !isOpen && close()}>
        <DialogSurface>
          {picked && (
            <DialogBody>
              <DialogTitle>{strings.refreshTitle(picked.name)}</DialogTitle>
              <DialogContent className={styles.plan} tabIndex={0}>
                <RefreshLine plan={picked.plan} />
                <PlanView
                  plan={picked.plan}
                  reveal={undefined}
                  decide={({ index, what }) => (
                    <Checkbox
                      label={strings.takeExpected}
                      aria-label={`${strings.takeExpected}：${what}`}
                      checked={taken.has(index)}
                      onChange={(_, { checked }) => setTaken(toggled(taken, index, checked === true))}
                    />
                  )}
                />
              </DialogContent>
              <DialogActions>
                <Button appearance="primary" disabled={count === 0} onClick={() => download(picked)}>
                  {strings.refreshDownload(count)}
                </Button>
                <Button onClick={close}>{strings.refreshClose}</Button>
              </DialogActions>
            </DialogBody>
          )}
        </DialogSurface>
      </Dialog>
    </>
  );
}

function toggled(set: ReadonlySet<number>, index: number, isIn: boolean): ReadonlySet<number> {
  const others = [...set].filter((each) => each !== index);
  return new Set(isIn ? [...others, index] : others);
}
