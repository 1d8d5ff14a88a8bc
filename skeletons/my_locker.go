// A locker that Pigeonhole can verify and load-test. It reads requests from stdin and writes their answers to stdout,
// one JSON text a line; docs/protocol.md of Pigeonhole describes them.
//
//	go build my_locker.go
//	npx pigeonhole verify --locker command:./my_locker
package main

import (
	"bufio"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
)

const (
	dayMs        = int64(86_400_000)
	validityMs   = 7 * dayMs
	rememberedMs = 30 * dayMs
)

type size struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

type compartment struct {
	id, size string
	parcel   *parcel
}

type parcel struct {
	compartment *compartment
	expiresAtMs int64
	ending      string
	endedAtMs   int64
}

// TODO: Call your own locker here. This small one keeps parcels in memory, and does what it declares below.
type locker struct {
	sizes        map[string]bool
	compartments []*compartment
	parcels      map[string]*parcel // by code
	inOrder      []*parcel          // in the order of their deposits
}

func newLocker(sizes []size) *locker {
	made := &locker{sizes: map[string]bool{}, parcels: map[string]*parcel{}}
	for _, one := range sizes {
		made.sizes[one.Name] = true
		for i := 1; i <= one.Count; i++ {
			id := fmt.Sprintf("%s%d", one.Name, i)
			made.compartments = append(made.compartments, &compartment{id: id, size: one.Name})
		}
	}
	return made
}

func (l *locker) deposit(size string, nowMs int64) map[string]any {
	if !l.sizes[size] {
		return reject("unknownSize")
	}
	for _, one := range l.compartments {
		if one.size == size && one.parcel == nil {
			code := l.newCode()
			one.parcel = &parcel{compartment: one, expiresAtMs: nowMs + validityMs}
			l.parcels[code] = one.parcel
			l.inOrder = append(l.inOrder, one.parcel)
			return map[string]any{
				"ok": true, "compartment": one.id, "code": code, "expiresAtMs": one.parcel.expiresAtMs,
			}
		}
	}
	return reject("noCompartment")
}

func (l *locker) pickup(code string, nowMs int64) map[string]any {
	found := l.parcels[code]
	switch {
	case found == nil, found.ending != "" && nowMs > found.endedAtMs+rememberedMs:
		return reject("invalidCode")
	case found.ending != "":
		return reject(found.ending)
	case nowMs > found.expiresAtMs:
		return reject("expired")
	}
	return l.takeOut(found, "alreadyUsed", nowMs)
}

func (l *locker) openExpired(nowMs int64) map[string]any {
	opened := []string{}
	for _, one := range l.inOrder {
		if one.ending == "" && nowMs > one.expiresAtMs {
			opened = append(opened, one.compartment.id)
		}
	}
	return map[string]any{"ok": true, "opened": opened, "blocked": []string{}}
}

func (l *locker) confirmRemoval(id string, nowMs int64) map[string]any {
	for _, one := range l.compartments {
		if one.id != id {
			continue
		}
		if one.parcel == nil {
			return reject("notOccupied")
		}
		if nowMs <= one.parcel.expiresAtMs {
			return reject("notExpired")
		}
		return l.takeOut(one.parcel, "returned", nowMs)
	}
	return reject("unknownCompartment")
}

func (l *locker) takeOut(taken *parcel, ending string, nowMs int64) map[string]any {
	taken.ending, taken.endedAtMs = ending, nowMs
	taken.compartment.parcel = nil
	return map[string]any{"ok": true, "compartment": taken.compartment.id}
}

func (l *locker) newCode() string {
	drawn, err := rand.Int(rand.Reader, big.NewInt(90_000_000))
	if err != nil {
		panic(err)
	}
	code := fmt.Sprint(10_000_000 + drawn.Int64())
	if l.parcels[code] != nil {
		return l.newCode()
	}
	return code
}

func reject(reason string) map[string]any {
	return map[string]any{"ok": false, "reason": reason}
}

// TODO: Declare what your locker does, and how; what is left out has the default that docs/protocol.md gives.
var capabilities = map[string]any{
	"commands": []string{"deposit", "pickup", "openExpired", "confirmRemoval"},
	"strategy": "exact",
	"tells":    []string{"doors", "deadlines"},
}

type request struct {
	ID    string `json:"id"`
	AtMs  int64  `json:"atMs"`
	Hello *struct {
		Sizes []size `json:"sizes"`
	} `json:"hello"`
	Command struct{ Type, Size, Code, Compartment string } `json:"command"`
}

type session struct {
	locker *locker
	nowMs  int64
}

func (s *session) answer(asked request) map[string]any {
	if asked.Hello != nil {
		s.locker, s.nowMs = newLocker(asked.Hello.Sizes), asked.AtMs
		return map[string]any{"hello": map[string]any{
			"protocol": 1, "name": "my locker", "version": "0.1.0",
			"sizes": asked.Hello.Sizes, "capabilities": capabilities,
		}}
	}
	s.nowMs = max(s.nowMs, asked.AtMs) // time never runs backwards
	command := asked.Command
	switch command.Type {
	case "deposit":
		return opening(s.locker.deposit(command.Size, s.nowMs))
	case "pickup":
		return opening(s.locker.pickup(command.Code, s.nowMs))
	case "openExpired":
		reply := s.locker.openExpired(s.nowMs)
		return map[string]any{"reply": reply, "doors": reply["opened"]}
	case "confirmRemoval":
		return map[string]any{
			"reply": s.locker.confirmRemoval(command.Compartment, s.nowMs), "doors": []string{},
		}
	}
	return map[string]any{"error": "there is no command " + command.Type}
}

// The answer to a command that opens a door if it succeeds.
func opening(reply map[string]any) map[string]any {
	doors := []any{}
	if reply["ok"] == true {
		doors = append(doors, reply["compartment"])
	}
	return map[string]any{"reply": reply, "doors": doors}
}

func main() {
	session := session{}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var asked request
		said := map[string]any{}
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			said["error"] = err.Error()
		} else {
			said = session.answer(asked)
		}
		said["id"] = asked.ID
		line, err := json.Marshal(said)
		if err != nil {
			panic(err)
		}
		os.Stdout.Write(append(line, '\n'))
	}
}
