import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useRef } from "react";
import type { Downloads } from "./use-downloads";
import type { LookChoice } from "./use-report-look";
import { workbenchStrings as strings } from "./workbench-strings";

interface DownloadMenuProps {
  readonly downloads: Downloads;
  /** What the report says of itself; undefined until it is composed. */
  readonly report: { readonly openPoints: readonly string[]; readonly offersCharts: boolean } | undefined;
  readonly look: LookChoice;
  readonly run: (work: () => Promise<string>) => void;
  /** The report is composed only for those who ask for it. */
  readonly onOpen: () => void;
  readonly onTemplate: (file: File) => void;
}

const CHARTS = "charts";

export function DownloadMenu({ downloads, report, look, run, onOpen, onTemplate }: DownloadMenuProps) {
  const { markedCopy, asItStands, report: give } = downloads;
  const { template } = look;
  const input = useRef<HTMLInputElement>(null);
  const open = report?.openPoints.length;
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={strings.templateFile}
        accept=".docx"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = ""; // so that the same file, mended, can be picked again
          if (file) onTemplate(file);
        }}
      />
      <Menu
        inline // so that it stands in the toolbar for those who hear the page
        checkedValues={{ look: look.charts && template === undefined ? [CHARTS] : [] }}
        onCheckedValueChange={(_, { checkedItems }) => look.turnCharts(checkedItems.includes(CHARTS))}
        onOpenChange={(_, { open: isOpen }) => isOpen && onOpen()}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="primary">{strings.download}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {markedCopy && <MenuItem onClick={() => run(markedCopy)}>{strings.markedCopy}</MenuItem>}
            {markedCopy && <MenuItem onClick={() => run(asItStands)}>{strings.asItStands}</MenuItem>}
            {give && (
              <MenuItem {...inTemplate(template)} onClick={() => run(() => give("working", look.look))}>
                {strings.working}
              </MenuItem>
            )}
            {give && (
              <MenuItem
                disabled={open !== 0}
                {...(open !== 0
                  ? { subText: open ? strings.notYetFinal(open) : strings.finalUnknown }
                  : inTemplate(template))}
                onClick={() => run(() => give("final", look.look))}
              >
                {strings.final}
              </MenuItem>
            )}
            {give && <MenuDivider />}
            {give && (
              <MenuItemCheckbox
                name="look"
                value={CHARTS}
                persistOnClick
                disabled={template !== undefined || report?.offersCharts !== true}
                subText={chartsText(template, report?.offersCharts)}
              >
                {strings.charts}
              </MenuItemCheckbox>
            )}
            {give && template === undefined && (
              <MenuItem onClick={() => input.current?.click()}>{strings.template}</MenuItem>
            )}
            {give && template !== undefined && (
              <MenuItem onClick={look.drop}>{strings.dropTemplate(template)}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

function inTemplate(template: string | undefined): { readonly subText?: string } {
  return template === undefined ? {} : { subText: strings.inTemplate(template) };
}

function chartsText(template: string | undefined, isOffered: boolean | undefined): string {
  if (template !== undefined) return strings.chartsInTemplate;
  return isOffered === false ? strings.noCharts : strings.chartsHint;
}
