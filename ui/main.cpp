// SPDX-License-Identifier: GPL-3.0-or-later
// leadferry: the window.
int main()
{
    return 1;
}
