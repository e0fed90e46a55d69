.class public Lreach/dialog_shown/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Landroid/app/Dialog;
  invoke-direct {v0, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
  new-instance v2, Lreach/dialog_shown/Shown;
  invoke-direct {v2}, Lreach/dialog_shown/Shown;-><init>()V
  invoke-virtual {v0, v2}, Landroid/app/Dialog;->setOnShowListener(Landroid/content/DialogInterface$OnShowListener;)V
  invoke-virtual {v0}, Landroid/app/Dialog;->show()V
  return-void
.end method
