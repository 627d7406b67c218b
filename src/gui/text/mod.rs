//! Arabic letters on the screen.
