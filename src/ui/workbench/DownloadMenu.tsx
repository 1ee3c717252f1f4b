import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { Downloads } from "./use-downloads";
import { workbenchStrings as strings } from "./workbench-strings";

interface DownloadMenuProps {
  readonly downloads: Downloads;
  /** What stands against the 报送版; undefined until that is known. */
  readonly openPoints: number | undefined;
  readonly run: (work: () => Promise<string>) => void;
}

export function DownloadMenu({ downloads, openPoints, run }: DownloadMenuProps) {
  const { markedCopy, asItStands, report } = downloads;
  return (
    <Menu>
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
            {...(openPoints && { subText: strings.notYetFinal(openPoints) })}
            onClick={() => run(() => report("final"))}
          >
            {strings.final}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
