import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useState } from "react";
import type { Downloads } from "./use-downloads";
import { workbenchStrings as strings } from "./workbench-strings";

interface DownloadMenuProps {
  readonly downloads: Downloads;
  readonly run: (work: () => Promise<string>) => void;
}

export function DownloadMenu({ downloads, run }: DownloadMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const { markedCopy, asItStands, report, compose } = downloads;
  const openPoints = isOpen ? compose().openPoints.length : 0;
  return (
    <Menu open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="primary">{strings.download}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {markedCopy && <MenuItem onClick={() => run(markedCopy)}>{strings.markedCopy}</MenuItem>}
          {markedCopy && <MenuItem onClick={() => run(asItStands)}>{strings.asItStands}</MenuItem>}
          <MenuItem onClick={() => run(() => report("working"))}>{strings.working}</MenuItem>
          <MenuItem
            disabled={openPoints > 0}
            {...(openPoints > 0 && { subText: strings.notYetFinal(openPoints) })}
            onClick={() => run(() => report("final"))}
          >
            {strings.final}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
