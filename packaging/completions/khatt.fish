# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_khatt_global_optspecs
    string join \n v/verbose dct= whole-pages no-cache h/help V/version
end

function __fish_khatt_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_khatt_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_khatt_using_subcommand
    set -l cmd (__fish_khatt_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c khatt -n "__fish_khatt_needs_command" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_needs_command" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_needs_command" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_needs_command" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_needs_command" -s V -l version -d 'Print version'
complete -c khatt -n "__fish_khatt_needs_command" -a "extract" -d 'Print mentions and events as JSON Lines, one line a document'
complete -c khatt -n "__fish_khatt_needs_command" -a "coverage" -d 'Print which sources tell the same happenings, and whether they agree, as one JSON object'
complete -c khatt -n "__fish_khatt_needs_command" -a "read-files"
complete -c khatt -n "__fish_khatt_needs_command" -a "export" -d 'Write the dated events of documents in a format that other programs read'
complete -c khatt -n "__fish_khatt_needs_command" -a "report" -d 'Write one self-contained page with the timeline, the happenings and the sentences that prove them'
complete -c khatt -n "__fish_khatt_needs_command" -a "verify" -d 'Say for every quotation of a page whether it still stands so in the documents'
complete -c khatt -n "__fish_khatt_needs_command" -a "project" -d 'Make a project, correct what was read, collect it: the edits are kept beside the documents'
complete -c khatt -n "__fish_khatt_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c khatt -n "__fish_khatt_using_subcommand extract" -l format -d 'How results are written; all but the first go into a folder of tables (-o DIR)' -r -f -a "jsonl\t'An object a line'
csv\t'Comma-separated'
parquet\t'Tables of Apache Parquet'
arrow\t'Tables of Arrow IPC'
json\t'Everything, as one object'"
complete -c khatt -n "__fish_khatt_using_subcommand extract" -s o -l output -d 'The folder of tables to write, whole or not at all' -r -F
complete -c khatt -n "__fish_khatt_using_subcommand extract" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand extract" -l no-history -d 'Leave the table of dated happenings aside: nothing is counted from «غزو الكويت» and the like'
complete -c khatt -n "__fish_khatt_using_subcommand extract" -l force -d 'Replace tables that are there already'
complete -c khatt -n "__fish_khatt_using_subcommand extract" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand extract" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand extract" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand extract" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -l format -d 'How results are written; all but the first go into a folder of tables (-o DIR)' -r -f -a "jsonl\t'An object a line'
csv\t'Comma-separated'
parquet\t'Tables of Apache Parquet'
arrow\t'Tables of Arrow IPC'
json\t'Everything, as one object'"
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -s o -l output -d 'The folder of tables to write, whole or not at all' -r -F
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -l force -d 'Replace tables that are there already'
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -l no-history -d 'Leave the table of dated happenings aside: nothing is counted from «غزو الكويت» and the like'
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand coverage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand read-files" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand read-files" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand read-files" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand read-files" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand read-files" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand export" -l format -d 'The format; the ending of the file chooses it where it is not given' -r -f -a "csv\t''
tsv\t''
xlsx\t''
json\t''
jsonl\t''
ics\t''
timelinejs\t''
timeml\t''
webanno\t''
edtf\t''
md\t''
bibtex\t''
csl\t''
svg\t''
png\t''"
complete -c khatt -n "__fish_khatt_using_subcommand export" -s o -l output -d 'The file to write; - or nothing is standard output' -r -F
complete -c khatt -n "__fish_khatt_using_subcommand export" -l lang -d 'Language of reasons, names and dates' -r -f -a "ar\t''
en\t''
fr\t''"
complete -c khatt -n "__fish_khatt_using_subcommand export" -l dossier -d 'Only what a dossier of the project holds, in its order' -r
complete -c khatt -n "__fish_khatt_using_subcommand export" -l ground -d 'What lies behind a picture: light, dark or transparent' -r -f -a "light\t''
dark\t''
transparent\t''"
complete -c khatt -n "__fish_khatt_using_subcommand export" -l scale -d 'How many pixels a point of a picture has' -r
complete -c khatt -n "__fish_khatt_using_subcommand export" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand export" -l force -d 'Replace a file that is there already'
complete -c khatt -n "__fish_khatt_using_subcommand export" -l undated -d 'Events that no day is known for, too, behind the others'
complete -c khatt -n "__fish_khatt_using_subcommand export" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand export" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand export" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand report" -s o -l output -d 'The page to write; - is standard output' -r -F
complete -c khatt -n "__fish_khatt_using_subcommand report" -l title -d 'Title of the page' -r
complete -c khatt -n "__fish_khatt_using_subcommand report" -l summary -d 'What the page is about, in a few sentences' -r
complete -c khatt -n "__fish_khatt_using_subcommand report" -l lang -d 'Language of the page' -r -f -a "ar\t''
en\t''
fr\t''"
complete -c khatt -n "__fish_khatt_using_subcommand report" -l dossier -d 'Only what a dossier of the project holds, in its order' -r
complete -c khatt -n "__fish_khatt_using_subcommand report" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand report" -l force -d 'Replace a file that is there already'
complete -c khatt -n "__fish_khatt_using_subcommand report" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand report" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand report" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand verify" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand verify" -l whole -d 'Succeed only where the whole page says what the documents give, not only its quotations'
complete -c khatt -n "__fish_khatt_using_subcommand verify" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand verify" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand verify" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -f -a "new" -d 'Make a project of folders and files; none of them is copied'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -f -a "show" -d 'Print the edits as JSON Lines, each with whether it stands in the documents as they are now'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -f -a "import" -d 'Take events that others wrote as events of your own: JSON of khatt export, CSV with columns of usual names, iCalendar, TimelineJS'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -f -a "edit" -d 'Make edits, one JSON object a line on standard input; all of them or none'
complete -c khatt -n "__fish_khatt_using_subcommand project; and not __fish_seen_subcommand_from new show import edit help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from new" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from new" -l force -d 'Replace a project that is there already'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from new" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from new" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from show" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from show" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from show" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from import" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from import" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from import" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from edit" -l dct -d 'Day of writing of all documents that have no date of their own' -r
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say on standard error what is done; twice: for each file'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from edit" -l whole-pages -d 'Read all that a page shows: menus, lists of other articles and comments too'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from edit" -l no-cache -d 'Read everything anew: neither take nor keep texts of PDF, office files, mail and archives'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from help" -f -a "new" -d 'Make a project of folders and files; none of them is copied'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from help" -f -a "show" -d 'Print the edits as JSON Lines, each with whether it stands in the documents as they are now'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from help" -f -a "import" -d 'Take events that others wrote as events of your own: JSON of khatt export, CSV with columns of usual names, iCalendar, TimelineJS'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Make edits, one JSON object a line on standard input; all of them or none'
complete -c khatt -n "__fish_khatt_using_subcommand project; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "extract" -d 'Print mentions and events as JSON Lines, one line a document'
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "coverage" -d 'Print which sources tell the same happenings, and whether they agree, as one JSON object'
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "read-files"
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "export" -d 'Write the dated events of documents in a format that other programs read'
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "report" -d 'Write one self-contained page with the timeline, the happenings and the sentences that prove them'
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "verify" -d 'Say for every quotation of a page whether it still stands so in the documents'
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "project" -d 'Make a project, correct what was read, collect it: the edits are kept beside the documents'
complete -c khatt -n "__fish_khatt_using_subcommand help; and not __fish_seen_subcommand_from extract coverage read-files export report verify project help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c khatt -n "__fish_khatt_using_subcommand help; and __fish_seen_subcommand_from project" -f -a "new" -d 'Make a project of folders and files; none of them is copied'
complete -c khatt -n "__fish_khatt_using_subcommand help; and __fish_seen_subcommand_from project" -f -a "show" -d 'Print the edits as JSON Lines, each with whether it stands in the documents as they are now'
complete -c khatt -n "__fish_khatt_using_subcommand help; and __fish_seen_subcommand_from project" -f -a "import" -d 'Take events that others wrote as events of your own: JSON of khatt export, CSV with columns of usual names, iCalendar, TimelineJS'
complete -c khatt -n "__fish_khatt_using_subcommand help; and __fish_seen_subcommand_from project" -f -a "edit" -d 'Make edits, one JSON object a line on standard input; all of them or none'
