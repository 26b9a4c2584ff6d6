// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl: the command line and the headless service.
int main()
{
    return 1;
}
