.class public Lreach/click_listener/Agree;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 2
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
