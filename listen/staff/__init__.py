"""What staff hear and see of Lyssna before anyone else does."""
