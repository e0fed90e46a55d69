.class public Lreach/dialog_dismissed/Gone;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnDismissListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onDismiss(Landroid/content/DialogInterface;)V
  .registers 12
  invoke-static {}, Lreach/dialog_dismissed/Sdk;->init()V
  return-void
.end method
