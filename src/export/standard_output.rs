//! Standard output as the program was started with it.

/// Whether whoever started the program closed its standard output, as far as that can be seen.
///
/// Before `main`, the standard library opens `/dev/null` for reading and writing in the place of a closed standard output
/// (so that no file takes its number), and every write succeeds. A shell opens it for writing only, but there are programs
/// that give it to their children for reading and writing, and mean it (`subprocess.DEVNULL` of Python). So it counts as
/// closed where the parent has none itself, or is a shell that has another one.
pub fn is_output_closed() -> bool {
    started::is_closed()
}

#[cfg(target_os = "linux")]
mod started {
    use std::fs;
    use std::io;
    use std::os::unix::fs::MetadataExt as _;
    use std::os::unix::process::parent_id;
    use std::path::{Path, PathBuf};

    /// Standard output of a process.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Output {
        Missing,
        /// The null device, for reading and writing.
        NullBothWays,
        Other,
    }

    pub(super) fn is_closed() -> bool {
        let parent = PathBuf::from(format!("/proc/{}", parent_id()));
        output_of(Path::new("/proc/self")) == Output::NullBothWays
            && match output_of(&parent) {
                Output::Missing => true,
                Output::NullBothWays => false,
                Output::Other => is_shell(&parent),
            }
    }

    fn output_of(process: &Path) -> Output {
        let found = fs::metadata(process.join("fd/1"));
        match found {
            Err(error) if error.kind() == io::ErrorKind::NotFound && is_running(process) => {
                Output::Missing
            }
            Ok(found) if is_null(&found) && is_both_ways(process) => Output::NullBothWays,
            _ => Output::Other,
        }
    }

    /// A process that has ended has no program.
    fn is_running(process: &Path) -> bool {
        fs::read_link(process.join("exe")).is_ok()
    }

    fn is_null(found: &fs::Metadata) -> bool {
        let null = fs::metadata("/dev/null");
        null.is_ok_and(|null| found.rdev() == null.rdev() && null.rdev() != 0)
    }

    /// Whether it was opened for reading and writing (`O_RDWR`; proc_pid_fdinfo(5) has the flags in octal).
    fn is_both_ways(process: &Path) -> bool {
        const ACCESS: u32 = 0o3;
        const BOTH: u32 = 0o2;
        let info = fs::read_to_string(process.join("fdinfo/1")).unwrap_or_default();
        let flags = info.lines().find_map(|line| line.strip_prefix("flags:"));
        let flags = flags.and_then(|flags| u32::from_str_radix(flags.trim(), 8).ok());
        flags.is_some_and(|flags| flags & ACCESS == BOTH)
    }

    /// Whether a process is one of the shells of this system (shells(5)).
    fn is_shell(process: &Path) -> bool {
        let Ok(program) = fs::canonicalize(process.join("exe")) else {
            return false;
        };
        let shells = fs::read_to_string("/etc/shells").unwrap_or_default();
        let mut shells = shells.lines().chain(["/bin/sh"]);
        shells.any(|shell| fs::canonicalize(shell.trim()).is_ok_and(|shell| shell == program))
    }
}

/// Nothing can be seen here.
#[cfg(not(target_os = "linux"))]
mod started {
    pub(super) fn is_closed() -> bool {
        false
    }
}
