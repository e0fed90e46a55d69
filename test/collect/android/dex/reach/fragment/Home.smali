.class public Lreach/fragment/Home;
.super Landroid/app/Fragment;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Fragment;-><init>()V
  return-void
.end method

.method public onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;
  .registers 5
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  const/4 v0, 0x0
  return-object v0
.end method
