import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { reportStrings } from "./report-strings";

/** Whether the .docx is to have charts; kept where the views come and go. */
export interface ChartsChoice {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
}

export function useChartsChoice(): ChartsChoice {
  const [isOn, turn] = useState(false);
  return { isOn, turn };
}

/** 附图: stands beside the buttons that write the report as a .docx. */
export function ChartsBox({ choice, isBusy }: { readonly choice: ChartsChoice; readonly isBusy: boolean }) {
  return (
    <Checkbox
      label={reportStrings.charts}
      title={reportStrings.chartsHint}
      checked={choice.isOn}
      disabled={isBusy}
      onChange={(_, { checked }) => choice.turn(checked === true)}
    />
  );
}
