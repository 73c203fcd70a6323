/** The props of every dialog that selects profiles. */
export interface BulkSelectDialogProps {
  portal_id: string;
  onClose: () => void;
}

/** The id of the button that takes the focus when the control that opened a dialog no longer exists. */
export const bulkSelectButtonId = 'select-profiles';
