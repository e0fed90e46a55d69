.class public Lreach/dialog_button/Agree;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
  .registers 5
  invoke-static {}, Lreach/dialog_button/Sdk;->init()V
  return-void
.end method
