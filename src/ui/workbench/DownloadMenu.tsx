import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { Downloads } from "./use-downloads";
import { workbenchStrings as strings } from "./workbench-strings";

interface DownloadMenuProps {
  readonly downloads: Downloads;
  /** What stands against the 报送版; undefined until that is known. */
  readonly openPoints: number | undefined;
  readonly run: (work: () => Promise<string>) => void;
  /** The report is composed only for those who ask for it. */
  readonly onOpen: () => void;
}

export function DownloadMenu({ downloads, openPoints, run, onOpen }: DownloadMenuProps) {
  const { markedCopy, asItStands, report } = downloads;
  return (
    <Menu onOpenChange={(_, { open }) => open && onOpen()}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="primary">{strings.download}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {markedCopy && <MenuItem onClick={() => run(markedCopy)}>{strings.markedCopy}</MenuItem>}
          {markedCopy && <MenuItem onClick={() => run(asItStands)}>{strings.asItStands}</MenuItem>}
          <MenuItem onClick={() => run(() => report("working"))}>{strings.working}</MenuItem>
          <MenuItem
            disabled={openPoints !== 0}
            {...(openPoints !== 0 && {
              subText: openPoints ? strings.notYetFinal(openPoints) : strings.finalUnknown,
            })}
            onClick={() => run(() => report("final"))}
          >
            {strings.final}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
