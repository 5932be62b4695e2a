// read_log DIR VKEY: reads a log that tests/foreign/write_log.cpp wrote, with the code of Go's checksum database
// (Debian: golang-golang-x-mod-dev), which shares nothing with Mandate's. Checks
//
//   - the signature of every checkpoint,
//   - every tile on the way to a leaf against the signed root, every entry against its leaf,
//   - for every leaf an inclusion proof made here (of large logs every so-manieth), and each receipt that Mandate made,
//   - for every earlier checkpoint a consistency proof made here, and the one that Mandate made.
//
// Prints what it has checked; ends with 1 and a reason where anything does not hold.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "read_log:", err)
		os.Exit(1)
	}
}

func check(holds bool, format string, values ...interface{}) {
	if !holds {
		must(fmt.Errorf(format, values...))
	}
}

// tiles reads tiles from the folder; Go's own paths have the height in front, C2SP's have not.
type tiles struct {
	dir   string
	cache map[tlog.Tile][]byte
}

func pathOf(t tlog.Tile) string {
	path := strings.TrimPrefix(t.Path(), "tile/8/")
	if t.L == -1 {
		path = strings.Replace(path, "data/", "entries/", 1)
	}
	return "tile/" + path
}

func (r *tiles) Height() int { return height }

func (r *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (r *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(wanted))
	for i, t := range wanted {
		if r.cache[t] == nil {
			read, err := os.ReadFile(filepath.Join(r.dir, pathOf(t)))
			if err != nil {
				return nil, err
			}
			r.cache[t] = read
		}
		data[i] = r.cache[t]
	}
	return data, nil
}

// openCheckpoint returns the tree of a signed checkpoint.
func openCheckpoint(signed []byte, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	check(len(lines) == 4 && lines[0] == verifier.Name() && lines[3] == "", "the checkpoint %q", opened.Text)
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: root}
}

func parseHashes(lines []string) []tlog.Hash {
	hashes := make([]tlog.Hash, 0, len(lines))
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		must(err)
		hashes = append(hashes, hash)
	}
	return hashes
}

// parse splits a receipt or a witness request: its lines, and the checkpoint behind the first empty one.
func parse(path string) (lines []string, checkpoint []byte) {
	text, err := os.ReadFile(path)
	must(err)
	head, rest, found := bytes.Cut(text, []byte("\n\n"))
	check(found, "%s has no empty line", path)
	return strings.Split(string(head), "\n"), rest
}

func entriesOf(dir string, size int64) [][]byte {
	var entries [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := 256
		if size-n*256 < 256 {
			width = int(size - n*256)
		}
		bundle, err := os.ReadFile(filepath.Join(dir, pathOf(tlog.Tile{H: height, L: -1, N: n, W: width})))
		must(err)
		for i := 0; i < width; i++ {
			check(len(bundle) >= 2, "bundle %d ends", n)
			length := int(binary.BigEndian.Uint16(bundle))
			check(len(bundle) >= 2+length, "bundle %d ends", n)
			entries = append(entries, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
		check(len(bundle) == 0, "bundle %d has bytes behind its entries", n)
	}
	return entries
}

// leavesOf reads the leaf hashes through Go's reader, which checks each tile against the root.
func leavesOf(tree tlog.Tree, reader tlog.HashReader) []tlog.Hash {
	var leaves []tlog.Hash
	for start := int64(0); start < tree.N; start += 256 {
		var indexes []int64
		for i := start; i < tree.N && i < start+256; i++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, i))
		}
		hashes, err := reader.ReadHashes(indexes)
		must(err)
		leaves = append(leaves, hashes...)
	}
	return leaves
}

func checkReceipt(path string, tree tlog.Tree, leaves []tlog.Hash, verifier note.Verifier) {
	lines, checkpoint := parse(path)
	check(len(lines) >= 2 && lines[0] == "c2sp.org/tlog-proof@v1", "%s begins with %q", path, lines[0])
	check(openCheckpoint(checkpoint, verifier) == tree, "%s has another checkpoint", path)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must(err)
	must(tlog.CheckRecord(parseHashes(lines[2:]), tree.N, tree.Hash, index, leaves[index]))
}

func checkGrowth(dir, name string, tree tlog.Tree, reader tlog.HashReader, verifier note.Verifier) {
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoints", name))
	must(err)
	old := openCheckpoint(signed, verifier)
	proof, err := tlog.ProveTree(tree.N, old.N, reader)
	must(err)
	must(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
	lines, checkpoint := parse(filepath.Join(dir, "growth", name))
	check(lines[0] == "old "+name, "growth/%s begins with %q", name, lines[0])
	check(openCheckpoint(checkpoint, verifier) == tree, "growth/%s has another checkpoint", name)
	must(tlog.CheckTree(parseHashes(lines[1:]), tree.N, tree.Hash, old.N, old.Hash))
}

func main() {
	check(len(os.Args) == 3, "usage: read_log DIR VKEY")
	dir := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	must(err)
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	must(err)
	tree := openCheckpoint(signed, verifier)
	reader := tlog.TileHashReader(tree, &tiles{dir, map[tlog.Tile][]byte{}})

	leaves := leavesOf(tree, reader)
	entries := entriesOf(dir, tree.N)
	check(int64(len(entries)) == tree.N, "%d entries of %d", len(entries), tree.N)
	step := 1 + len(entries)/5000
	proofs := 0
	for i, entry := range entries {
		check(tlog.RecordHash(entry) == leaves[i], "entry %d is %s, its leaf is another", i,
			base64.StdEncoding.EncodeToString(entry))
		if i%step != 0 {
			continue
		}
		proofs++
		proof, err := tlog.ProveRecord(tree.N, int64(i), reader)
		must(err)
		must(tlog.CheckRecord(proof, tree.N, tree.Hash, int64(i), leaves[i]))
	}
	receipts, err := filepath.Glob(filepath.Join(dir, "receipts", "*.tlog-proof"))
	must(err)
	for _, receipt := range receipts {
		checkReceipt(receipt, tree, leaves, verifier)
	}
	earlier, err := os.ReadDir(filepath.Join(dir, "checkpoints"))
	must(err)
	for _, file := range earlier {
		checkGrowth(dir, file.Name(), tree, reader, verifier)
	}
	fmt.Printf("%d entries, %d proofs, %d receipts and %d checkpoints hold\n", len(entries), proofs, len(receipts),
		len(earlier))
}
