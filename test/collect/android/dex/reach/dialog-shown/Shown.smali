.class public Lreach/dialog_shown/Shown;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnShowListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onShow(Landroid/content/DialogInterface;)V
  .registers 5
  invoke-static {}, Lreach/dialog_shown/Sdk;->init()V
  return-void
.end method
