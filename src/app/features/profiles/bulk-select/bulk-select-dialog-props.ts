/** What every dialog that selects profiles is given. */
export interface BulkSelectDialogProps {
  portal_id: string;
  onClose: () => void;
}

/** The button that takes the focus when the control that opened a dialog is no longer there. */
export const bulkSelectButtonId = 'choose-profiles';
