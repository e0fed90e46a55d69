.class public Lreach/own_dialog/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Lreach/own_dialog/Ask;
  invoke-direct {v0, p0}, Lreach/own_dialog/Ask;-><init>(Landroid/content/Context;)V
  invoke-virtual {v0}, Landroid/app/Dialog;->show()V
  return-void
.end method
